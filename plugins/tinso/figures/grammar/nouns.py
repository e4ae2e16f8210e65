"""The noun behind a number. Any word may be one; this room knows the common ones and what is none.

Vietnamese writes a space between syllables, so that where a noun ends must be known: "400 lao động nông thôn" counts
"lao động", "17 lớp dạy nghề" counts "lớp". Source: the annotation policy (patterns study, section 9): the unit is the
head noun alone, without what describes it.
"""

from typing import NamedTuple

from tinso.figures.grammar.units import canonical
from tinso.figures.text.tokens import Tokens
from tinso.figures.text.wordlists import words

# Nouns of two and more syllables that are counted as a whole.
_LONG = """
lao động, trường hợp, mô hình, học viên, đối tượng, gia đình, hồ sơ, tiêu chí, cá nhân, đơn vị, dự án,
tiểu dự án, khách hàng, doanh nghiệp, hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác, nhân khẩu, nghĩa trang,
thành viên, hội viên, cơ sở, làng nghề, chi hội, chi bộ, chi đoàn, chi nhánh, chi cục, đại biểu, đại lý,
công trình, công ty, công chức, công dân, công việc, công đoàn, công văn, cán bộ, chuyên viên, viên chức,
giáo dân, nông dân, ngư dân, thanh niên, phụ nữ, trẻ em, thiếu nhi, thiếu niên, nhi đồng, tập thể, tổ chức,
cơ quan, ngành nghề, lĩnh vực, chỉ tiêu, chỉ số, nhiệm vụ, giải pháp, nội dung, chương trình, chính sách,
chế độ, sản phẩm, thủ tục, dịch vụ, phương tiện, thiết bị, máy tính, trung tâm, bệnh viện, văn bản, kế hoạch,
phong trào, báo cáo, ý kiến, kiến nghị, đề xuất, tin nhắn, câu lạc bộ, hội nghị, hội thảo, tọa đàm, lễ hội,
ngày công, ngày hội, tuần lễ, việc làm, vị trí, học bổng, bằng khen, giấy khen, huy chương, kỷ niệm chương,
chứng chỉ, mạnh thường quân, xí nghiệp, trang trại, khu phố, thị xã, thị trấn, thành phố, quốc gia, thị trường,
vùng lãnh thổ, vụ việc, vụ án, hạng mục, mặt hàng, thương hiệu, đề tài, đề án, sáng kiến, đồng chí, đồng bào,
dân tộc, tôn giáo, chuyên đề, chuyên mục, hợp đồng, tài khoản, thuê bao, nghị quyết, quyết định, thông tư,
nghị định, luật sư, kỹ sư, cựu chiến binh, dân quân, anh hùng, bà mẹ, biện pháp, phương án, địa phương, khu vực,
thế hệ, thế mạnh, tiết mục, hoạt động, sự kiện, điều ước, giải thưởng, cửa hàng, siêu thị, ngân hàng, xe đạp,
xe máy, xe lăn, ô tô, máy cày, máy may, máy vi tính, tàu cá, nhà máy, nhà tài trợ, nhà hảo tâm, nhà đầu tư,
nhà trẻ, quy trình, tiêu chuẩn, danh mục, loại hình, chức danh, ủy viên, trạm y tế, hòm thư, tổ trưởng, hộ lý,
điều dưỡng viên, y tá, mét vuông, mét khối, cây số, héc ta, héc - ta, công đất, đô la, đô - la, tổng đài,
khu công nghiệp, cụm công nghiệp, khu kinh tế, điểm trường, nhân vật, công nhân, bệnh nhân, nạn nhân, thân nhân,
quân nhân, doanh nhân, nghệ nhân, phạm nhân, thương nhân, thương binh, bệnh binh, tân binh, thí sinh,
du học sinh, thực tập sinh, tu nghiệp sinh, nghiên cứu sinh, chuyên gia, luật gia, người dân, đại diện, bảo vệ,
tạp vụ, hài cốt, hài cốt liệt sĩ, hệ thống, giám khảo, tác phẩm, tác giả, khiếu nại, linh mục, tín đồ, phật tử,
đồng đội, đồng hương, đồng nghiệp, công an, công an viên, công chứng viên, ký túc xá, khẩu trang, bộ đội,
phần mềm, chị em, bà con, anh em, con em, kế toán, sáng chế, bị can, bị cáo, cơ hội, mục tiêu, nhân sự,
hội đồng, bộ phận, kết luận, phó chủ tịch, chủ tịch, bí thư, phó bí thư, huân chương, giám đốc, phó giám đốc,
chủ nhiệm, trưởng phòng, trưởng ban, hiệu trưởng, thôn đội, chi hội trưởng, điện thoại, ba lô, giao dịch viên,
xe buýt, xe tải, xe ba gác, cử tri, gia cầm, gia súc, vật nuôi, thủy sản, cây trồng, hải sản, trái cây, sản vật,
nhà nước, nhà giáo, nhà báo, nhà khoa học, nhà sản xuất, nhà phân phối, nhà cung cấp, hộ lý, điều dưỡng,
bảo mẫu, giúp việc, thợ hồ, thợ may, tài xế, lái xe, thủy thủ, ngư phủ, công điện, công trường, công đoạn,
mô đun, môn học, tín chỉ, giáo trình, giáo án, bài học, bài thi, đề thi, câu hỏi, tình huống, kỹ năng, kịch bản,
trò chơi, giáo xứ, nhà thờ, ngôi chùa, di tích, bảo tàng, thư viện, tủ sách, hiện vật, tư liệu, tài liệu,
tờ rơi, tờ gấp, băng rôn, áp phích, pa nô, khẩu hiệu, chương mục, chuyến bay, phương thức, hình thức,
nguyên nhân, nguyên tắc, điều kiện, yêu cầu, đề nghị, thắc mắc, phản ánh, tố cáo, tranh chấp, đình công,
ngừng việc, vụ án, bản án, hành vi, tội phạm, đối tác, cổ đông, nhà thầu, gói thầu, hợp phần, phân hiệu,
phân xưởng, dây chuyền, tổ máy, quy định, quy chế, tiêu chí, bộ tiêu chí, quy chuẩn, kỳ thi, hội thi, cuộc thi,
giải đấu, môn thi, đội thi, liên đội, chiến sĩ, sĩ quan, dân phòng, dân quân tự vệ, ca sĩ, nghệ sĩ, diễn viên,
đạo diễn, nhạc sĩ, nhà văn, nhà thơ, câu chuyện, bức tranh, bức ảnh, thành tích, danh hiệu, kỷ lục, sinh kế,
nguồn lực, kênh mương, nhân viên, xã viên, tổ viên, đoàn viên, đội viên, vận động viên, tuyên truyền viên,
con giống, cây giống, phần quà, suất quà, phiên chợ, nhân công, học sinh, sinh viên, thiếu sót, sai phạm,
vi phạm, sai sót, hạn chế, tồn tại, gian hàng, đài tệ, nhân dân tệ, đài loan tệ
"""
# The policy's head is the first word of these, though they make one thing: "2.300 phần quà" counts "phần".
_HEAD_FIRST = frozenset(
    {
        "hài cốt liệt sĩ",
        "người dân",
        "chuyến bay",
        "bài học",
        "bài thi",
        "câu hỏi",
        "ngôi chùa",
        "bức tranh",
        "bức ảnh",
        "tủ sách",
        "xe tải",
        "xe buýt",
        "phần quà",
        "suất quà",
        "phiên chợ",
        "công đất",
        "điểm trường",
        "trạm y tế",
        "con giống",
        "cây giống",
    }
)

# Nouns and classifiers of one syllable.
_SHORT = """
người hộ lớp lượt căn suất em phần xã huyện tỉnh ca phiên nhà tấn nhóm chiếc cái trường thẻ ấp thôn bản làng
khóm phường quận lần con cây chủ trẻ cháu cụ ông bà mẹ chị anh vị bạn cặp đôi tổ đội đoàn ngành nghề điểm cấp
cuộc buổi đợt khóa kỳ phòng ban trạm xưởng giường máy xe tàu thuyền ghe xuồng tuyến cầu cống km ha m m2 m3 m² m³
km2 km² cm mm kg tạ gam g lít sào thùng bao túi gói hộp chai lọ thang bộ tập cuốn quyển tờ bài tin câu mẫu lá
bức thư giải thửa lô khu cụm vùng ngôi ngọn phao đàn bầy ổ lồng ao hầm bể giếng vòi trụ đèn bóng đồng gv cb cn
bs bn ccb clb tht nlđ đ vnd vnđ usd yên won euro tệ lđ hv hs sv dn htx đơn mũi liều vụ việc khẩu gian sạp quầy
trại bãi bến chợ trận vòng bước tầng dãy cửa mặt loại món giống quả trái bông củ hạt bát đĩa mâm ly chén nồi bếp
giấy phiếu vé tiết chương chuyến mục nguồn quỹ hội lễ hồ mảnh khối tốp nhánh cột mốc bia mộ tượng đài trang kênh
đập rạch tủ bàn ghế áo quần chăn mền cành luống kiện cục viên miếng gốc thầy cô nữ nam thợ ký hécta hecta mét
lạng bình can chậu cành công mức dân nước khách đứa sư vò sợi tia khúc đoạn bụi nhà đồn rổ đèn túp lều chốt khẩu
đảng sở bằng sổ camera video clip xóm cơ
"""

# Words that may follow a number and are no unit: what joins, relates, does, or describes.
_NO_NOUNS = """
và với thì là của cho có đã được trong so đạt tăng giảm còn nay đến tới từ ở tại do bị nên mà hay hoặc trở lên
xuống chiếm vượt gần hơn trên dưới khoảng nhưng để khi về theo cũng đều này đó kế nữa thuộc vào ra rồi sáng
chiều tối trưa khuya đêm sẽ đang không chưa chỉ những các mỗi từng cùng cả rất quá vừa mới lại nhận hỗ trao tặng
xây mở sửa gồm bao trước sau giữa ngoài cuối qua đi tức nếu vì bởi tuy dù song thêm dành dự bình trung ước xấp
cao thấp nhiều ít lớn nhỏ tốt khá thực hiện hoàn tham góp giúp phục nhằm gắn như nhất hàng hằng sao khác kia ấy
rưỡi lẻ tiếp quy triển nghèo cận thoát thứ bên số nêu nói gửi đóng thu tư vay nộp mua bán vận phát nâng kéo hạ
lũy tính kể nhờ cần phải nhân tỷ tỉ đường phố một hai ba bốn năm sáu bảy tám chín mười mồ hạng cai nuôi trồng chăn
đánh khai bắt lắp chạy ăn uống chờ đợi cứu chữa khám tiêm dương âm cách xem đọc viết gọi mời nghe thấy đấu thắng
thua sạch cứng xanh đẹp mạnh yếu rẻ đắt nặng nhẹ dài ngắn rộng hẹp giàu bền đông mượt trúng tốt đậu đỗ tìm kiếm
rời nghỉ thất bỏ mắc tử chết khỏi sống dự đăng kịp tái hồi xin thi thuê mượn chuyển xuất ký phỏng làm học dạy
sản kinh dụng thành diễn gặp khó giỏi già đầy đủ tương tạm đều chậm nhanh sớm muộn đúng sai xong hết biết hiện
hưởng thụ lĩnh nhập khởi kết nghìn ngàn triệu trăm vẫn luôn sang trả chi giao xét duyệt tập tuyển lập tạo mang
mất hết đối riêng ngay thuận
"""
_NO_PAIRS = frozenset(
    """
    giải quyết, giải ngân, giải trình, đơn giản, đội ngũ, bộ phận, đôi khi, lần lượt, phần lớn, phần nào, phần còn,
    phần trăm, con số, nghề nghiệp, điểm phần, cấp phát, cấp cho, cấp mới, cơ bản, cơ cấu, công tác, công bố,
    công khai, công nhận, công bằng, công cộng, công nghệ, hội đồng, tin tưởng, đồng thời, đồng loạt, đồng tình,
    cầu thị, mục tiêu, mục đích, quỹ đất, tiết kiệm, tiết giảm, bước đầu, bước sang, trang bị, bóng đá, chủ yếu,
    chủ động, chủ trương, đèn xanh, sở hữu, đảng ủy, bàn giao, vùng ven, giống như, trái lại, mặt khác, tệ nạn,
    ban hành, ban đầu, bằng với, cửa ngõ, bình quân, bình thường, bản thân, loại trừ, lễ phép, vụ mùa, tỉnh lộ,
    huyện lộ, nam bộ, cơ hội, cái mới
    """.replace("\n", " ")
    .strip()
    .split(", ")
)

HEADS = frozenset(" ".join(head.split()) for head in _LONG.split(",")) | frozenset(_SHORT.split())
NO_NOUNS = frozenset(_NO_NOUNS.split())
_UNITS = {head: canonical(head.partition(" ")[0] if head in _HEAD_FIRST else head) for head in HEADS}
_LONGEST: dict[str, int] = {}
for _head in HEADS:
    _LONGEST[_head.partition(" ")[0]] = max(_LONGEST.get(_head.partition(" ")[0], 1), _head.count(" ") + 1)
LONG_BEGIN = frozenset(first for first, length in _LONGEST.items() if length > 1)

# What measures time: behind a number it makes a duration, an age, a day or a grade, never a figure.
TIMES = words("hôm năm tháng ngày giờ phút giây tuần tuổi quý tiếng đêm sao h niên")
_TIME_PAIRS = frozenset({"thập kỷ", "thập niên", "thế kỷ"})

# A word of two or three syllables that ends in one of these names people: hội viên, bác sĩ, cộng tác viên.
_PEOPLE = frozenset({"viên", "sĩ", "sỹ"})
_STANDS_ALONE = words(
    """
    người hộ em trẻ lớp lượt phần suất nhà trường cháu phòng cụm tổ đoàn khu xã mẫu đội con nhóm ban cây
    """
)


class Noun(NamedTuple):
    """A noun at a place of the text: its spelling as a unit, the token behind it, and whether it is a known one."""

    unit: str
    end: int
    known: bool


def is_time(tokens: Tokens, at: int) -> bool:
    """Whether a measure of time stands here; "ngày công" and the like are counted nouns."""
    word = tokens.words[at]
    if word in TIMES:
        return f"{word} {tokens.words[at + 1]}" not in HEADS
    return word in ("thập", "thế") and f"{word} {tokens.words[at + 1]}" in _TIME_PAIRS


def noun_at(tokens: Tokens, at: int) -> Noun | None:
    """The noun that begins at a token; None where another kind of word stands."""
    words = tokens.words
    word = words[at]
    if not word[:1].isalpha():
        return None
    for length in range(_LONGEST.get(word, 1), 1, -1):
        several = " ".join(words[at : at + length])
        if several in _UNITS:
            return Noun(_UNITS[several], at + (1 if several in _HEAD_FIRST else length), True)
    following = words[at + 1]
    if is_time(tokens, at) or f"{word} {following}" in _NO_PAIRS:
        return None
    if word == "đ" and words[at + 1 : at + 3] == ["/", "c"]:
        return Noun("đồng chí", at + 3, True)
    if following in ("2", "3") and word in ("m", "km", "cm", "dm") and tokens.touch(at):
        return Noun(word + following, at + 2, True)
    known, none = word in _UNITS, word in NO_NOUNS
    if not none and word not in _STANDS_ALONE:
        if following in _PEOPLE and not tokens.is_capital(at + 1):
            return Noun(canonical(f"{word} {following}"), at + 2, True)
        if not known and words[at + 2] == "viên" and following.isalpha():
            return Noun(f"{word} {following} {words[at + 2]}", at + 3, True)
    if known:
        return Noun(_UNITS[word], at + 1, True)
    return None if none or tokens.is_capital(at) else Noun(word, at + 1, False)
