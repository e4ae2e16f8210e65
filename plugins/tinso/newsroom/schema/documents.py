"""The one schema of articles and pages. The documentation and the JSON Schema are made from it."""

from tinso.newsroom.schema.groups import Addresses, KeyGroup, Listing, ListOfGroups
from tinso.newsroom.schema.keys import Key
from tinso.newsroom.schema.kinds import Flag, Moment, OneOf, Slug, Span, Text, WebAddress
from tinso.newsroom.schema.references import Name, PictureName
from tinso.newsroom.schema.statistics import Statistics

IMAGE = (
    Key("file", "Tệp ảnh", PictureName(), "Tên tệp trong content/images.", "thanh-phu-2020.png", required=True),
    Key(
        "alt",
        "Lời thay thế",
        Text(300),
        "Lời thay thế: tả ảnh cho người không nhìn thấy.",
        "Ruộng lúa bên hàng dừa",
        required=True,
    ),
    Key("caption", "Chú thích", Text(300), "Chú thích dưới ảnh.", "Cánh đồng xã An Qui"),
    Key("credit", "Nguồn ảnh", Text(120), "Tác giả hoặc nguồn của ảnh.", "Nhóm Tinso vẽ", required=True),
)
SOURCE = (
    Key("name", "Nơi đăng", Text(160), "Tên cơ quan, tờ báo nơi có thông tin gốc.", "Báo Đồng Khởi", required=True),
    Key("url", "Địa chỉ", WebAddress(), "Địa chỉ bài gốc.", "https://baodongkhoi.vn/…"),
    Key("title", "Tên bài gốc", Text(300), "Tên bài gốc.", "Sở kiểm tra kết quả công tác ngành"),
)
CORRECTION = (
    Key("date", "Ngày đính chính", Moment(), "Ngày sửa con số đã đăng.", "2020-11-09", required=True),
    Key("was", "Số cũ", Text(120), "Con số đã đăng, như trong bài cũ.", "hơn 4.000 lượt", required=True),
    Key(
        "now",
        "Số mới",
        Text(120),
        "Con số đúng, như trong bài nay; không ghi khi số cũ được rút lại.",
        "gần 4.000 lượt",
    ),
    Key("note", "Lý do", Text(300), "Vì sao sửa; hiện trong dòng đính chính.", "đọc nhầm báo cáo"),
)
WAIVER = (
    Key("code", "Mã cảnh báo", Text(60), "Mã của cảnh báo được bỏ qua.", "out-of-range", required=True),
    Key(
        "reason", "Lý do", Text(300), "Vì sao cảnh báo không đúng ở bài này.", "báo cáo ghi đúng như vậy", required=True
    ),
)
REDIRECT_FROM = Key(
    "redirect_from",
    "Địa chỉ cũ",
    Addresses(),
    "Các địa chỉ đã đăng mà bài hay trang này thay thế.",
    "[/tin/2020/11/ten-cu/]",
)

ARTICLE = (
    Key(
        "title", "Tên bài", Text(160), "Tên bài: nói việc gì đã xảy ra.", "Thạnh Phú mở 17 lớp dạy nghề", required=True
    ),
    Key(
        "date",
        "Ngày đăng",
        Moment(),
        "Ngày đăng; có giờ thì thêm giờ, theo giờ Việt Nam.",
        "2020-11-07 07:05",
        required=True,
    ),
    Key(
        "date_precision",
        "Ngày chắc đến đâu",
        OneOf(("day", "month", "year")),
        "month, year: nguồn không ghi ngày, ngày đăng chỉ là ước; trang ghi “khoảng tháng…”, “khoảng năm…”.",
        "month",
    ),
    Key("modified", "Ngày sửa", Moment(), "Ngày sửa nội dung gần nhất.", "2020-11-09 08:00"),
    Key(
        "summary",
        "Tóm tắt",
        Text(320),
        "Một, hai câu tóm tắt, hiện ở trang chủ và khi chia sẻ.",
        "Huyện mở 17 lớp nghề…",
        required=True,
    ),
    Key(
        "topic",
        "Chuyên mục",
        Name("topic"),
        "Chuyên mục (content/data/topics.yml).",
        "dao-tao-nghe",
        required=True,
        aliases=("category",),
    ),
    Key(
        "district",
        "Địa bàn",
        Name("district"),
        "Huyện, thành phố, hoặc toàn tỉnh (content/data/districts.yml).",
        "thanh-phu",
        required=True,
    ),
    Key("tags", "Từ khoá", Listing(), "Từ khoá của bài.", "[dạy nghề, giảm nghèo]"),
    Key("authors", "Tác giả", Listing(), "Người viết.", "[Nhóm Tinso]"),
    Key("image", "Ảnh đầu bài", KeyGroup(IMAGE), "Ảnh đầu bài.", "{file: anh.png, alt: …, credit: …}"),
    Key(
        "source",
        "Nguồn tin",
        KeyGroup(SOURCE),
        "Nguồn của thông tin trong bài.",
        "{name: Báo Đồng Khởi, url: https://…}",
    ),
    Key("comments", "Bình luận", OneOf(("open", "closed")), "Mở hay đóng bình luận; mặc định là mở.", "open"),
    Key("lang", "Ngôn ngữ", OneOf(("vi", "en")), "Ngôn ngữ của bài; mặc định là vi.", "vi"),
    Key(
        "translation_of",
        "Bản dịch của",
        Slug(),
        "Mã (id) của bài mà bài này dịch; hai bài dẫn sang nhau, số liệu chỉ tính một lần.",
        "thanh-phu-mo-17-lop-day-nghe",
    ),
    Key("period", "Kỳ số liệu", Span(), "Kỳ của các số liệu, nếu từng số liệu không ghi riêng.", "2020"),
    Key(
        "statistics",
        "Số liệu",
        Statistics(),
        "Các số liệu trong bài, theo thứ tự muốn hiện.",
        "- training-classes: 17 lớp",
    ),
    Key("status", "Tình trạng", OneOf(("published", "draft")), "draft: bài nháp, chưa đăng.", "published"),
    Key(
        "corrections",
        "Đính chính",
        ListOfGroups(CORRECTION),
        "Các con số đã sửa sau khi đăng; bài hiện dòng “Đính chính”.",
        "[{date: 2020-11-09, was: hơn 4.000 lượt, now: gần 4.000 lượt}]",
    ),
    REDIRECT_FROM,
    Key(
        "waive",
        "Bỏ qua cảnh báo",
        ListOfGroups(WAIVER),
        "Các cảnh báo được bỏ qua, kèm lý do.",
        "[{code: out-of-range, reason: …}]",
    ),
    Key(
        "slug",
        "Đuôi địa chỉ",
        Slug(),
        "Phần cuối của địa chỉ bài; mặc định là tên tệp, nên sửa tên bài không đổi địa chỉ.",
        "thanh-phu-mo-17-lop-day-nghe",
    ),
    Key("id", "Mã bài", Slug(), "Mã cố định của bài cho bình luận và RSS; mặc định là tên tệp.", "thanh-phu-2020-11"),
)
PAGE = (
    Key("title", "Tên trang", Text(160), "Tên trang.", "Giới thiệu", required=True),
    Key("summary", "Tóm tắt", Text(320), "Một câu tóm tắt.", "Trang này là gì, không là gì.", required=True),
    Key("slug", "Đuôi địa chỉ", Slug(), "Địa chỉ trang; mặc định là tên tệp.", "gioi-thieu"),
    Key("lang", "Ngôn ngữ", OneOf(("vi", "en")), "Ngôn ngữ của trang; mặc định là vi.", "vi"),
    Key(
        "translation_of",
        "Bản dịch của",
        Slug(),
        "Tên tệp (hay slug) của trang mà trang này dịch; hai trang dẫn sang nhau.",
        "gioi-thieu",
    ),
    Key("modified", "Ngày sửa", Moment(), "Ngày sửa gần nhất.", "2026-11-23"),
    Key("menu", "Hiện ở chân trang", Flag(), "true: có trong danh mục chân trang.", "true"),
    REDIRECT_FROM,
)
