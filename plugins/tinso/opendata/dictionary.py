"""The data dictionary: every table and every column, once. The files, their schema, the workbook's notes and the page
/so-lieu/tu-dien/ are all made from it. Vietnamese, for it is read."""

from tinso.figures.figure import Status
from tinso.figures.quantity import Qualifier
from tinso.opendata.columns import Column, ColumnKind, Table

_TEXT, _LINK, _NUMBER, _WHOLE = ColumnKind.TEXT, ColumnKind.LINK, ColumnKind.NUMBER, ColumnKind.WHOLE
_DAY, _MOMENT, _FLAG = ColumnKind.DAY, ColumnKind.MOMENT, ColumnKind.FLAG
_QUALIFIERS = tuple(one.value for one in Qualifier)
_STATUSES = tuple(one.value for one in Status)

FIGURES = Table(
    "figures",
    "Số liệu",
    "Mỗi dòng là một con số một bài đã nêu: đo gì, ở đâu, kỳ nào, bao nhiêu, câu nào nói.",
    (
        Column("id", _TEXT, "Mã", "Mã bền của con số: bài nào, nói về gì. Sửa tiêu đề, ngày, địa chỉ hay giá trị đều không đổi mã.", "thanh-phu-con-826-ho-ngheo:ho-ngheo-thanh-phu-2024-11", 44, required=True),
        Column("indicator", _TEXT, "Chỉ tiêu", "Mã chỉ tiêu, tra ở bảng indicators.", "poor-households", 24, required=True, refers=("indicators", "id")),
        Column("indicator_name", _TEXT, "Tên chỉ tiêu", "Tên chỉ tiêu bằng tiếng Việt.", "Số hộ nghèo", 34, required=True),
        Column("of", _TEXT, "Của chỉ tiêu", "Với tỷ lệ thực hiện kế hoạch: mã của chỉ tiêu có kế hoạch ấy.", "training-participants", 22, refers=("indicators", "id")),
        Column("place", _TEXT, "Nơi", "Nơi con số nói tới: mã huyện, {province} là cả tỉnh, huyện/xã khi số chỉ của một xã. Đừng cộng xã vào huyện.", "thanh-phu", 20, required=True),
        Column("place_name", _TEXT, "Tên nơi", "Tên nơi bằng tiếng Việt.", "Huyện Thạnh Phú", 24, required=True),
        Column("district", _TEXT, "Thuộc", "Huyện (hoặc cả tỉnh) có nơi ấy, tra ở bảng districts.", "thanh-phu", 16, required=True, refers=("districts", "slug")),
        Column("commune", _TEXT, "Xã", "Tên xã như trong bài, khi số chỉ của một xã.", "An Qui"),
        Column("period", _TEXT, "Kỳ", "Kỳ của số: 2020, 2020-Q3 (quý), 2020-H1 (nửa năm), 2020-9M (9 tháng đầu năm), 2020-11 (tháng), 2020-YTD (từ đầu năm), 2016/2020 (giai đoạn) hoặc một ngày.", "2024-11", 12, required=True),
        Column("period_start", _DAY, "Từ ngày", "Ngày đầu của kỳ.", "2024-11-01", 12, required=True),
        Column("period_end", _DAY, "Đến ngày", "Ngày cuối của kỳ.", "2024-11-30", 12, required=True),
        Column("value", _NUMBER, "Giá trị", "Giá trị theo đơn vị gốc (20,1 tỷ đồng là 20100000000); của một khoảng là đầu thấp; mức giảm là số âm.", "826", 18, required=True),
        Column("lower", _NUMBER, "Đầu thấp", "Đầu thấp của một khoảng như “25–30 triệu”; trống khi bài nêu một số.", "25000000", 16),
        Column("upper", _NUMBER, "Đầu cao", "Đầu cao của một khoảng; trống khi bài nêu một số.", "30000000", 16),
        Column("qualifier", _TEXT, "Mức chắc", "exact: đúng; nearly: gần; over: hơn, trên; under: dưới; about: khoảng; at_least: ít nhất; at_most: nhiều nhất.", "exact", 12, required=True, choices=_QUALIFIERS),
        Column("lower_bound", _NUMBER, "Ít nhất là", "Số thật ít nhất là bao nhiêu, theo cách làm tròn quen dùng: “gần 400” là từ 300 đến 400.", "300", 16, required=True),
        Column("upper_bound", _NUMBER, "Nhiều nhất là", "Số thật nhiều nhất là bao nhiêu.", "400", 16, required=True),
        Column("unit", _TEXT, "Đơn vị", "Đơn vị của giá trị: hộ, lao động, đồng, % … Đừng cộng hai đơn vị khác nhau.", "hộ", 14),
        Column("status", _TEXT, "Loại số", "actual: đã có; target: kế hoạch; estimate: ước tính, có khi chỉ kỳ là ước, xem ở note.", "actual", 12, required=True, choices=_STATUSES),
        Column("part", _TEXT, "Phần", "Bài gọi con số này là gì, khi nó chỉ là một phần của chỉ tiêu: đừng cộng, đừng so với số khác.", "Kinh phí trao sữa", 24),
        Column("note", _TEXT, "Ghi chú", "Điều bài dặn khi đọc con số: chỉ tính ai, số sơ bộ, kỳ ước. Đọc trước khi cộng hay so sánh.", "số sơ bộ, còn chờ thẩm định", 34),
        Column("text", _TEXT, "Nguyên văn", "Con số như bài viết.", "826 hộ", 24, required=True),
        Column("sentence", _TEXT, "Câu", "Câu nêu con số.", "Số hộ cận nghèo là 635 hộ, tỷ lệ 1,62%.", 60),
        Column("article", _TEXT, "Bài", "Tiêu đề bài.", "Thạnh Phú còn 826 hộ nghèo, tỷ lệ 2,11%", 44, required=True),
        Column("article_id", _TEXT, "Mã bài", "Mã bền của bài, tra ở bảng articles.", "thanh-phu-con-826-ho-ngheo", 30, required=True, refers=("articles", "id")),
        Column("url", _LINK, "Địa chỉ", "Địa chỉ dẫn tới đúng câu nêu con số.", "https://tinso.example/tin/2024/11/thanh-phu-con-826-ho-ngheo/#so-ho-ngheo-thanh-phu-2024-11", 40, required=True),
        Column("source", _TEXT, "Nguồn", "Nơi bài lấy tin.", "VietNamNet", 24),
        Column("published", _MOMENT, "Đăng lúc", "Lúc bài được đăng, giờ Việt Nam; có khi là ước, xem published_precision ở bảng articles.", "2024-11-19T00:00:00+07:00", 18, required=True),
        Column("modified", _MOMENT, "Sửa lúc", "Lúc bài được sửa lần cuối; chưa sửa thì là lúc đăng.", "2024-11-19T00:00:00+07:00", 18, required=True),
        Column("corrected", _DAY, "Đính chính ngày", "Ngày con số được đính chính; trống khi chưa từng.", "2020-11-09", 16),
        Column("was", _TEXT, "Đã ghi là", "Con số đã ghi trước khi đính chính.", "16 lớp", 18),
        Column("current", _FLAG, "Đang dùng", "true khi đây là số mới nhất về chỉ tiêu, nơi, kỳ, loại số và phần ấy; false khi bài đăng sau nêu lại, hoặc đã có số thực thay số ước.", "true", 12, required=True),
    ),
)  # fmt: skip

DISTRICTS = Table(
    "districts",
    "Huyện, thành phố",
    "{places}",
    (
        Column("slug", _TEXT, "Mã", "Mã bền, cũng dùng trong địa chỉ trang.", "thanh-phu", 20, required=True),
        Column("name", _TEXT, "Tên", "Tên đầy đủ.", "Huyện Thạnh Phú", 26, required=True),
        Column("short", _TEXT, "Tên ngắn", "Tên gọi ngắn.", "Thạnh Phú", 18, required=True),
        Column("name_en", _TEXT, "Tên tiếng Anh", "Tên dùng trong bài tiếng Anh.", "Thạnh Phú District", 26, required=True),
        Column("code", _TEXT, "Mã hành chính", "Mã trong danh mục đơn vị hành chính.", "837", 14, required=True),
        Column("valid_from", _DAY, "Có từ ngày", "Ngày lập đơn vị; trống khi chưa có nguồn.", "2009-02-09"),
        Column("valid_to", _DAY, "Đến ngày", "Ngày cuối đơn vị còn hoạt động.", "2025-06-30"),
        Column("successors", _TEXT, "Xã, phường kế tiếp", "Xã, phường lập trên đất cũ từ ngày 1-7-2025, cách nhau bằng dấu chấm phẩy.", "phường Phú Khương", 50),
        Column("successors_shared", _TEXT, "Kế tiếp, chung", "Xã, phường mới có đất của cả huyện bên cạnh.", "phường Phú Tân; phường Sơn Đông", 50),
        Column("url", _LINK, "Địa chỉ", "Trang của đơn vị.", "https://tinso.example/huyen/thanh-phu/", 40, required=True),
        Column("figures", _WHOLE, "Số con số", "Bao nhiêu con số nói về đơn vị này, kể cả về xã của nó.", "38", 12, required=True),
    ),
)  # fmt: skip

INDICATORS = Table(
    "indicators",
    "Chỉ tiêu",
    "Con số đo gì: tên, đơn vị, cách hiểu.",
    (
        Column("id", _TEXT, "Mã", "Mã bền của chỉ tiêu.", "poor-households", 28, required=True),
        Column("slug", _TEXT, "Tên trong địa chỉ", "Tên dùng trong địa chỉ trang.", "ho-ngheo", 28, required=True),
        Column("name", _TEXT, "Tên", "Tên chỉ tiêu.", "Số hộ nghèo", 44, required=True),
        Column("name_en", _TEXT, "Tên tiếng Anh", "Tên dùng trong bài tiếng Anh.", "Poor households", 36, required=True),
        Column("unit", _TEXT, "Đơn vị", "Đơn vị chính.", "hộ", 14, required=True),
        Column("units", _TEXT, "Các đơn vị", "Mọi đơn vị bài viết hay dùng, cách nhau bằng dấu chấm phẩy.", "người; lao động", 24, required=True),
        Column("kind", _TEXT, "Loại", "count: số đếm; percent: tỷ lệ; money: tiền; change: mức thay đổi.", "count", 12, required=True),
        Column("better", _TEXT, "Chiều tốt", "up: tăng là tốt; down: giảm là tốt; neutral: không nói được.", "down", 12, required=True, choices=("up", "down", "neutral")),
        Column("group", _TEXT, "Nhóm", "Mã nhóm chỉ tiêu.", "giam-ngheo", 16, required=True),
        Column("group_name", _TEXT, "Tên nhóm", "Tên nhóm chỉ tiêu.", "Giảm nghèo", 26, required=True),
        Column("stock", _FLAG, "Số cuối kỳ", "true: số có tại cuối kỳ (hộ nghèo); false: số phát sinh trong kỳ (nhà xây được).", "true", 12, required=True),
        Column("part_of", _TEXT, "Là phần của", "Mã chỉ tiêu mà chỉ tiêu này đếm một phần.", "workers-abroad", 24, refers=("indicators", "id")),
        Column("breaks", _TEXT, "Đổi cách tính", "Từ ngày nào cách tính đổi: không so sánh số trước với số sau.", "2021-12-31: chuẩn nghèo 2021–2025", 40),
        Column("definition", _TEXT, "Định nghĩa", "Đếm cái gì.", "Số người xuất cảnh đi làm việc có thời hạn ở nước ngoài theo hợp đồng trong kỳ.", 60),
        Column("definition_source", _TEXT, "Nguồn định nghĩa", "Văn bản nêu cách tính; trống là theo cách gọi trong tin và báo cáo.", "", 40),
        Column("note", _TEXT, "Ghi chú", "Điều cần biết khi dùng.", "gồm cả đi làm việc ở nước ngoài ở nhiều báo cáo", 40),
        Column("url", _LINK, "Địa chỉ", "Trang của chỉ tiêu.", "https://tinso.example/chi-tieu/ho-ngheo/", 40, required=True),
        Column("figures", _WHOLE, "Số con số", "Bao nhiêu con số của chỉ tiêu này.", "3", 12, required=True),
    ),
)  # fmt: skip

TOPICS = Table(
    "topics",
    "Chuyên mục",
    "Mỗi bài thuộc đúng một chuyên mục.",
    (
        Column("slug", _TEXT, "Mã", "Mã bền, cũng dùng trong địa chỉ trang.", "giam-ngheo", 20, required=True),
        Column("name", _TEXT, "Tên", "Tên chuyên mục.", "Giảm nghèo", 24, required=True),
        Column("name_en", _TEXT, "Tên tiếng Anh", "Tên dùng trong bài tiếng Anh.", "Poverty reduction", 24, required=True),
        Column("description", _TEXT, "Mô tả", "Chuyên mục nói về gì.", "Tin chung của ngành.", 60),
        Column("url", _LINK, "Địa chỉ", "Trang của chuyên mục.", "https://tinso.example/chuyen-muc/giam-ngheo/", 40, required=True),
        Column("articles", _WHOLE, "Số bài", "Bao nhiêu bài trong chuyên mục.", "4", 12, required=True),
    ),
)  # fmt: skip

ARTICLES = Table(
    "articles",
    "Bài",
    "Các bài đã đăng, mới nhất trước.",
    (
        Column("id", _TEXT, "Mã", "Mã bền của bài.", "thanh-phu-con-826-ho-ngheo", 40, required=True),
        Column("title", _TEXT, "Tiêu đề", "Tiêu đề bài.", "Thạnh Phú còn 826 hộ nghèo, tỷ lệ 2,11%", 50, required=True),
        Column("summary", _TEXT, "Tóm tắt", "Tóm tắt bài.", "Huyện Thạnh Phú còn 826 hộ nghèo.", 60),
        Column("url", _LINK, "Địa chỉ", "Trang của bài.", "https://tinso.example/tin/2024/11/thanh-phu-con-826-ho-ngheo/", 40, required=True),
        Column("published", _MOMENT, "Đăng lúc", "Lúc bài được đăng, giờ Việt Nam.", "2024-11-19T00:00:00+07:00", 18, required=True),
        Column("published_precision", _TEXT, "Ngày chắc đến đâu", "day: đúng ngày; month, year: nguồn không ghi ngày, ngày ở published chỉ là ước.", "day", 12, required=True),
        Column("modified", _MOMENT, "Sửa lúc", "Lúc bài được sửa lần cuối; chưa sửa thì là lúc đăng.", "2024-11-19T00:00:00+07:00", 18, required=True),
        Column("topic", _TEXT, "Chuyên mục", "Mã chuyên mục.", "giam-ngheo", 16, required=True, refers=("topics", "slug")),
        Column("district", _TEXT, "Huyện", "Mã huyện, {province} là cả tỉnh.", "thanh-phu", 18, required=True, refers=("districts", "slug")),
        Column("lang", _TEXT, "Ngôn ngữ", "vi: tiếng Việt; en: tiếng Anh.", "vi", 10, required=True, choices=("vi", "en")),
        Column("authors", _TEXT, "Người viết", "Người viết, cách nhau bằng dấu chấm phẩy.", "Nhóm Tinso", 24),
        Column("tags", _TEXT, "Thẻ", "Các thẻ, cách nhau bằng dấu chấm phẩy.", "giảm nghèo", 30),
        Column("source", _TEXT, "Nguồn", "Nơi bài lấy tin.", "VietNamNet", 24),
        Column("source_url", _LINK, "Địa chỉ nguồn", "Địa chỉ của bài gốc.", "https://vietnamnet.vn/", 40),
        Column("figures", _WHOLE, "Số con số", "Bao nhiêu con số bài nêu.", "7", 12, required=True),
    ),
)  # fmt: skip

TABLES = (FIGURES, DISTRICTS, INDICATORS, TOPICS, ARTICLES)
KINDS = {
    _TEXT: "chữ",
    _LINK: "địa chỉ web",
    _NUMBER: "số",
    _WHOLE: "số nguyên",
    _DAY: "ngày",
    _MOMENT: "ngày giờ",
    _FLAG: "true hoặc false",
}
