"""How figures are written, form by form. The reference page and the tests are made from this one table.

The forms and their frequency in real stories: the patterns study (97 stories, 802 figures).
"""

from typing import NamedTuple


class Form(NamedTuple):
    """A quantity as written and what it reads as. ``low`` and ``high`` are numbers in base units with a decimal point;
    ``high`` is "" when there is only one; ``of`` the whole of "a/b"."""

    text: str
    low: str
    unit: str
    qualifier: str = "exact"
    high: str = ""
    of: str = ""


class Left(NamedTuple):
    """A sentence with digits or number words that are no figures, and what they are instead; ``figures`` are those it
    holds besides."""

    sentence: str
    what: str
    figures: tuple[str, ...] = ()


class Timed(NamedTuple):
    """Words that name a period, the day of the article, and the period's code; "" when it cannot be told."""

    text: str
    day: str
    code: str


FORMS: dict[str, tuple[Form, ...]] = {
    "Số nguyên và dấu chấm hàng nghìn": (
        Form("17 lớp", "17", "lớp"),
        Form("20.900 trường hợp", "20900", "trường hợp"),
        Form("3.603.955 người", "3603955", "người"),
        Form("02 cá nhân", "2", "cá nhân"),
        Form("19 165 lao động", "19165", "lao động"),
        Form("2300 phần quà", "2300", "phần quà"),
        Form("21,700 người", "21700", "người"),
        Form("184,200,000 đồng", "184200000", "đồng"),
        Form("1000.000đ", "1000000", "đồng"),
    ),
    "Dấu phẩy thập phân": (
        Form("2,64%", "2.64", "%"),
        Form("47, 5%", "47.5", "%"),
        Form("92.78%", "92.78", "%"),
        Form("1,74 lần", "1.74", "lần"),
        Form("38,6 km", "38.6", "km"),
        Form("81,475 tỷ đồng", "81475000000", "đồng"),
        Form("8, 850 tỷ đồng", "8850000000", "đồng"),
    ),
    "Từ chỉ hàng: nghìn, ngàn, triệu, tỷ, tỉ": (
        Form("40 nghìn người", "40000", "người"),
        Form("73,8 ngàn người", "73800", "người"),
        Form("1 triệu căn", "1000000", "căn"),
        Form("1.182 triệu đồng", "1182000000", "đồng"),
        Form("20,1 tỷ đồng", "20100000000", "đồng"),
        Form("214 tỉ đồng", "214000000000", "đồng"),
        Form("1,2 nghìn tỷ đồng", "1200000000000", "đồng"),
        Form("350 tr.đ", "350000000", "đồng"),
        Form("17 tỷ 529 triệu đồng", "17529000000", "đồng"),
        Form("1 tỷ 8 trăm triệu đồng", "1800000000", "đồng"),
        Form("2 triệu rưỡi", "2500000", ""),
        Form("23.200.000đ", "23200000", "đồng"),
        Form("126 tỷ đông/ tháng", "126000000000", "đồng/tháng"),
    ),
    "Số viết bằng chữ": (
        Form("mười lăm lớp", "15", "lớp"),
        Form("hai mươi lăm suất", "25", "suất"),
        Form("hai mươi mốt hộ", "21", "hộ"),
        Form("một trăm lẻ năm hộ", "105", "hộ"),
        Form("ba trăm hai mươi hộ", "320", "hộ"),
        Form("ba nghìn hai trăm hộ", "3200", "hộ"),
        Form("ba triệu đồng/người", "3000000", "đồng/người"),
        Form("hơn hai tỷ đồng", "2000000000", "đồng", "over"),
        Form("một triệu rưỡi", "1500000", ""),
    ),
    "Từ chỉ mức chính xác": (
        Form("gần 400 lao động", "400", "lao động", "nearly"),
        Form("ngót 290 triệu đồng", "290000000", "đồng", "nearly"),
        Form("hơn 60%", "60", "%", "over"),
        Form("trên 4.000 lượt", "4000", "lượt", "over"),
        Form("vượt con số 19.000 hộ", "19000", "hộ", "over"),
        Form("khoảng 500 hộ", "500", "hộ", "about"),
        Form("chừng 67 triệu đồng", "67000000", "đồng", "about"),
        Form("xấp xỉ 21 tỷ đồng", "21000000000", "đồng", "about"),
        Form("ước đạt 61,4%", "61.4", "%", "about"),
        Form("ước khoảng 1.100 tỷ đồng", "1100000000000", "đồng", "about"),
        Form("dưới 4%", "4", "%", "under"),
        Form("chưa đến 60 hộ", "60", "hộ", "under"),
        Form("ít nhất 5 xã", "5", "xã", "at_least"),
        Form("không dưới 1.000 thanh niên", "1000", "thanh niên", "at_least"),
        Form("từ 80% trở lên", "80", "%", "at_least"),
        Form("tối đa 100 triệu đồng", "100000000", "đồng", "at_most"),
        Form("không quá 3 lần", "3", "lần", "at_most"),
    ),
    "Khoảng, phần trên tổng, mức tính cho mỗi đơn vị": (
        Form("từ 9-9,5%", "9", "%", high="9.5"),
        Form("8.000 - 10.000 hộ", "8000", "hộ", high="10000"),
        Form("từ 60 đến 80 triệu đồng/năm", "60000000", "đồng/năm", high="80000000"),
        Form("từ trên 1.000 đến 1.700 hộ", "1000", "hộ", "over", high="1700"),
        Form("2,5 - dưới 3,5 triệu đồng", "2500000", "đồng", high="3500000"),
        Form("từ 500.000 đến 1 triệu đồng", "500000", "đồng", high="1000000"),
        Form("khoảng 25-30 triệu đồng/tháng", "25000000", "đồng/tháng", "about", high="30000000"),
        Form("54/119 xã", "54", "xã", of="119"),
        Form("1.212/1000 lao động", "1212", "lao động", of="1000"),
        Form("4,2 triệu đồng/người/tháng", "4200000", "đồng/người/tháng"),
        Form("1,5%/năm", "1.5", "%/năm"),
        Form("0,4 điểm phần trăm", "0.4", "điểm %"),
        Form("gấp 1,5 lần", "1.5", "lần"),
        Form("giảm 0,39%", "-0.39", "%"),
        Form("tăng gần 16%", "16", "%", "nearly"),
    ),
    "Đơn vị viết tắt và viết theo nhiều cách": (
        Form("812 LĐ", "812", "lao động"),
        Form("16.700 HV", "16700", "học viên"),
        Form("420ha", "420", "ha"),
        Form("12.000 m²", "12000", "m2"),
        Form("8,4 héc-ta", "8.4", "ha"),
        Form("50.000 vnđ", "50000", "đồng"),
    ),
}

REFUSED: dict[str, tuple[str, ...]] = {
    "1.617,981 người": ("1.617.981", "1617,981"),
    "nhiều lớp": (),
    "lớp 17a/b": (),
    "gần": (),
    "hơn lao động": (),
    "năm 2020": (),
}

LEFT: tuple[Left, ...] = (
    Left("Ngày 17-12-2020, 3.7.2019, 03/07/2018 và 2020-11-07", "ngày tháng"),
    Left("Sáng 6-11, chiều 23/4, dịp 27.7 và lễ 2/9, từ 7-9/8", "ngày và tháng"),
    Left("Các ngày 03,04/2/2024 và 15,16/4", "ngày liền nhau"),
    Left("Trong năm 2020, quý I/2021, tháng 6/2023, tháng 7.2019", "năm, quý, tháng"),
    Left("Giai đoạn 2016 - 2020, nhiệm kỳ 2015–2020, năm học 2020-2021", "giai đoạn"),
    Left("Sau gần 10 năm, 36 tháng, 7 ngày, 2 giờ và hai năm", "thời lượng"),
    Left("Lúc 15:42, 7h30, 7 giờ 30 và 19h (GMT+7)", "giờ"),
    Left("Theo Quyết định 1956/QĐ-TTg, Nghị định 136/2013/NĐ-CP, Chỉ thị số 40-CT/TW", "số văn bản"),
    Left("Đề án 1956, Nghị quyết 42, Chương trình 30a và Chỉ thị 16", "tên văn bản"),
    Left("Dịch Covid-19, Covid 19, COVID - 19; ca F0", "tên dịch bệnh"),
    Left("Ông Út, 72 tuổi, SN 1958; trẻ từ 6 đến dưới 16 tuổi", "tuổi, năm sinh"),
    Left("Thương binh hạng 3/4, 1/4", "hạng"),
    Left("Gọi 0275.3822.345, 0909 123 456, 1800 1567 hoặc đường dây nóng 111", "điện thoại"),
    Left("Ấp 3, Phường 7, ấp Phú Hiệp 2, quốc lộ 57, khóa 10, đợt 2, mũi 1, thứ 7, 3 sao", "tên và số thứ tự"),
    Left("Học sinh lớp 5a, bệnh nhân F1", "số dính chữ"),
    Left("Hệ số thấp nhất 1,0 và cao nhất 3,0", "hệ số"),
    Left("Gói hỗ trợ 26.000 tỷ đồng và bếp ăn 0 đồng", "tên chương trình"),
    Left("Một số nơi, một trong những xã, một nửa, lần thứ ba, bà Ba, huyện Năm Căn", "từ không phải số"),
    Left("Trong năm huyện mở 21 lớp, hằng năm hộ nghèo giảm", "“năm” là năm, không phải 5", ("21 lớp",)),
    Left("Lắp đèn trên 4 tuyến đường gần 2 khu chợ", "“trên”, “gần” chỉ nơi chốn", ("4 tuyến", "2 khu")),
    Left("Cao hơn 2,13 điểm phần trăm, thấp hơn 5%", "“hơn” để so sánh", ("2,13 điểm phần trăm", "5%")),
    Left("Đến tháng 9, 94% số xã và Chỉ thị 16, 30% số hộ", "dấu phẩy sau tên", ("94%", "30%")),
)

FOUND: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("huyện mở 17 lớp dạy nghề với gần 400 lao động tham gia", ("17 lớp", "gần 400 lao động")),
    ("tăng 2,64%, nâng tỷ lệ đến nay hơn 60%;", ("2,64%", "hơn 60%")),
    ("đã chi cho gần 20.900 trường hợp với hơn 20,1 tỷ đồng.", ("gần 20.900 trường hợp", "hơn 20,1 tỷ đồng")),
    ("mỗi năm có từ 900 - 1.200 hộ thoát nghèo", ("từ 900 - 1.200 hộ",)),
    ("giảm từ 31% năm 2010 xuống còn 17,4% năm 2013", ("31%", "17,4%")),
    ("xây mới 42 và sửa chữa 57 căn nhà", ("42", "57 căn")),
    ("lần lượt là 67.000, 58.000 và gần 10.000 người", ("67.000", "58.000", "gần 10.000 người")),
    ("tăng từ 28,5 lên 46,2 triệu đồng/người/năm", ("28,5", "46,2 triệu đồng/người/năm")),
    ("tạo việc làm cho 3.400 người, trong đó qua vay vốn 1.838.", ("3.400 người", "1.838")),
    ("vay 50 triệu nuôi lươn", ("50 triệu",)),
    ("cử 38 cộng tác viên, 5 bác sĩ và ba hợp tác xã", ("38 cộng tác viên", "5 bác sĩ", "ba hợp tác xã")),
    ("đạt 7/8 (87,5%) xã", ("7/8", "87,5%")),
)

PERIODS: tuple[Timed, ...] = (
    Timed("6 tháng đầu năm", "2018-07-03", "2018-H1"),
    Timed("6 tháng đầu năm 2017", "2018-07-03", "2017-H1"),
    Timed("6 tháng cuối năm", "2018-07-03", "2018-H2"),
    Timed("9 tháng đầu năm", "2020-10-05", "2020-9M"),
    Timed("6 tháng qua", "2020-07-15", "2020-H1"),
    Timed("quý I/2021", "", "2021-Q1"),
    Timed("quý II-2023", "", "2023-Q2"),
    Timed("quý 1 năm 2017", "", "2017-Q1"),
    Timed("quý III", "2021-10-02", "2021-Q3"),
    Timed("tháng 6/2023", "", "2023-06"),
    Timed("tháng 7.2019", "", "2019-07"),
    Timed("giai đoạn 2016 - 2020", "", "2016/2020"),
    Timed("nhiệm kỳ 2015–2020", "", "2015/2020"),
    Timed("năm 2020", "", "2020"),
    Timed("trong năm", "2020-11-07", "2020"),
    Timed("năm nay", "2020-11-07", "2020"),
    Timed("năm ngoái", "2020-11-07", "2019"),
    Timed("đến nay", "2020-11-07", "2020-11-07"),
    Timed("từ đầu năm đến nay", "2019-11-20", "2019-YTD"),
    Timed("từ năm 2021 đến nay", "2023-08-22", "2021/2023"),
    Timed("tính đến ngày 31-12-2020", "", "2020-12-31"),
    Timed("trong năm", "", ""),
    Timed("mỗi năm", "2020-11-07", ""),
)
