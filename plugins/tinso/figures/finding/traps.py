"""Digits that are no figures: dates, years, clock times, documents, phones, ordinal names, programmes.

Source: the patterns study, section 7. Each rule looks at a few tokens before the number and at the shape of what it
begins; shapes are matched at one place, with bounded repetition, so that their time is bounded too.
"""

import re
from enum import Enum

from tinso.figures.grammar.nouns import noun_at
from tinso.figures.grammar.phrase import Phrase
from tinso.figures.grammar.units import MEASURES, MONEY, SCALES
from tinso.figures.text.tokens import Tokens
from tinso.figures.text.wordlists import phrases, words

_YEAR = r"(?:19|20)\d\d(?!\d)"
_SHAPES = re.compile(
    # 17-12-2020, 3.7.2019, 03,04/2/2024, 7-9/8, 2020-11-07
    rf"(?:\d{{1,2}}\ ?[,-]\ ?)?\d{{1,2}}\ ?[-/.]\ ?\d{{1,2}}\ ?[-/.]\ ?{_YEAR}|\d{{4}}-\d\d-\d\d(?!\d)"
    r"|\d{1,2}\ ?[-,]\ ?\d{1,2}[/.]\d{1,2}(?![\d/.,]*\d)(?!\ ?%)"
    # 2016 - 2020, 2020-2021, 2020/2021
    rf"|(?:19|20)\d\d\ ?[-/]\ ?(?:{_YEAR}|\d\d(?![\d.,]))"
    # 6/2023, 7.2019
    rf"|(?:0?[1-9]|1[0-2])\ ?[-/.]\ ?{_YEAR}(?![.,]?\d)"
    # 15:42, 7h30, 8g30, 19h
    r"|\d{1,2}:\d\d(?!\d)|\d{1,2}\ ?[hH](?:\d\d)?(?!\w)|(?:1?\d|2[0-4])[gG](?:\d\d)?(?!\w)"
    r"|\d{1,2}\ giờ\ \d{1,2}(?!\d|[.,]\d|%)"
    # 136/2013/NĐ-CP, 40-CT/TW, 68/NQ-CP
    r"|\d{1,5}(?:/\d{2,4})?\ ?[-/]\ ?[A-ZĐ][A-ZĐ0-9&/-]*(?![a-zà-ỹ])"
    # 0275 3822 345, 0909.123.456, 1800 1567
    r"|0\d{2,4}(?:[ .)-]{1,2}\d{2,4}){2,4}(?!\d)|0\d{2,4}[ .)-]{1,2}\d{5,8}(?!\d)"
    r"|0\d{8,10}(?!\d)|1[89]00[ .-]?\d{3,6}(?!\d)"
    # 54/119/2013 and other chains of more than two parts
    r"|\d{1,6}(?:[/-]\d{1,6}){2,6}"
)
_PAIR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?![\d.,/-]*\d)")
_YEAR_ALONE = re.compile(_YEAR)
_GOES_ON = frozenset(("-", "/", "%", *SCALES))
_JOINTS = frozenset(("-", "/", ",", ".", ":", "h", "giờ"))
_SURE = MEASURES | MONEY
_DAYS, _MONTHS = range(1, 32), range(1, 13)


# A number behind one of these names a document, a road, a day: never a figure, unless % or a scale word follows.
_NAMES = phrases(
    """
    nghị quyết, nghị định, quyết định, chỉ thị, thông tư, công văn, đề án, kết luận, luật, bộ luật, pháp lệnh,
    thông báo, tờ trình, hướng dẫn, quốc lộ, tỉnh lộ, huyện lộ, đường tỉnh, đường huyện, hương lộ, đt, ql, đh,
    covid, covid -, sars, điều, khoản, chương, phụ lục, mục, hotline, tổng đài, đường dây nóng, điện thoại, đt:,
    sđt, zalo, fax, số máy, sinh năm, sn, mã số, biển số, hệ số, hòm thư, chương trình, dự án, tiểu dự án, mức độ,
    cấp độ, tháng, quý, ngày, hạng, bậc, thứ, thứ tự, top, f, mẫu số, số nhà, số hiệu, gmt, utc, iso, tcvn, qcvn,
    nq, nđ, qđ, tt, ct, kh, cv
    """
)
# Behind these it is an ordinal, unless a common noun follows that it may count: "nhóm 10 hộ", but "đợt 2", "ấp 3".
_ORDINALS = phrases(
    """
    ấp, khóm, tổ, phường, quận, khu phố, thôn, xóm, bản, đội, lô, thửa, đường, hẻm, ngõ, nhà số, số, khóa, đợt, mũi,
    lớp, kỳ, vòng, nhóm, loại, mẫu, bảng, biểu, hình, ảnh, bài, tập, tầng, trang, phòng, tiêu chí, mục tiêu, tuổi,
    giai đoạn, cụm, khu, phiên, vùng, phần, lần, câu, giải, kênh, mốc, km, đại lộ, ngoài, gọi, stk, số tài khoản,
    lữ đoàn, thế hệ, cầu, chợ, cảng, bến, số thứ tự, kỳ họp thứ, khối, ca, năm học, nhiệm kỳ, niên khóa,
    công nghiệp, hành tinh, chiến dịch, phân đội, tiểu đoàn, trung đoàn, sư đoàn, đại đội, quân khu, binh đoàn
    """
)
_BETWEEN = frozenset(("số", ":", "thứ", "(", "."))
_AMOUNTS = words("tổng con dân sĩ chỉ một tỷ trong")  # "tổng số 400 lao động" counts
_PLACES = words("ấp khóm tổ phường quận thôn xóm xã huyện tỉnh đường") | {
    "khu phố",
    "thị trấn",
    "thị xã",
    "thành phố",
}
_ADDRESSED = _PLACES | {"trường", "lớp"}
# "ấp 3 xã Tân Hưng", "lớp 5 trường …": the noun behind goes on with the name.
_ADDRESS = words("ấp khóm tổ phường quận thôn xóm xã huyện thị trấn đường số khu hẻm nhà bản")
_MOST_ORDINAL = 12  # an ordinal behind "lớp", "đợt", "ấp" is hardly greater
_COLLECTIVE = frozenset(["nhóm", "tổ", "đội"])
# Behind these "2000 phần quà" counts; elsewhere four digits that may be a year are one.
_GIVES = words(
    """
    cho có được tặng trao cấp với và là tạo trợ phát gồm mua bán nhận tổng hơn gần trên khoảng
    """
)
_DAY_LEADS = words("ngày sáng chiều tối trưa đêm hôm dịp lễ tết mùng từ đến tới trước sau nhân mừng và - so")
_RANKED = words("hạng binh loại lệ bậc mức")
_LEAST_COUNTED = 10  # "Tân Phú 2" is a name, "Đài Loan 38" counts
_REACH = 6  # tokens between "gói" and the sum that names a programme


_GLUED = words("m km ha kg tấn đ đồng tr trđ triệu tỷ tỉ cm mm g lít vnd vnđ usd m² m³ km² nghìn ngàn tạ")


def end_of_name(tokens: Tokens, number: int) -> int:
    """The token behind the date, document, clock time, phone number or name that the number at a token begins or
    belongs to (F0, Covid-19, 30a, "1." before the entry of a list); the token itself when it is none of these."""
    words, starts = tokens.words, tokens.starts
    digits, start = words[number], starts[number]
    ends = start + len(digits)
    touches = starts[number + 1] == ends or (number > 0 and tokens.text[start - 1] != " ")
    if touches and (_is_glued(tokens, number) or _counts_entries(tokens, number)):
        return number + 1
    if len(digits) == len("2020"):
        if _is_plain_year(tokens, number):
            return number + 1
    elif not touches and "." not in digits and digits[0] != "0" and words[number + 1] not in _JOINTS:
        return number  # nothing that a shape could go on with: what most numbers are
    found = _SHAPES.match(tokens.text, tokens.starts[number])
    if found is None:
        return number
    end, last = found.end(), number + 1
    while tokens.starts[last] < end:
        last += 1
    return last


def _is_plain_year(tokens: Tokens, number: int) -> bool:
    """Whether "2020" stands right behind "năm" and nothing that goes on with a number, or with years, follows."""
    words = tokens.words
    led = number > 0 and words[number - 1] == "năm" and len(words[number]) == len("2020")
    return led and bool(_YEAR_ALONE.fullmatch(words[number])) and words[number + 1] not in _GOES_ON


def _is_glued(tokens: Tokens, number: int) -> bool:
    """Whether letters or signs touch the number that make it a name: F0, Covid-19, GMT+7, 30a."""
    words = tokens.words
    if words[number + 1].isalpha() and tokens.touch(number) and words[number + 1] not in _GLUED:
        return len(words[number + 1]) == 1 or not noun_at(tokens, number + 1)
    if not number or not tokens.touch(number - 1):
        return False
    before = words[number - 1]
    if before.isalpha() or before in "_#@":
        return True
    if before == "+":
        return words[number + 1] != "%"
    if before in "-/." and number > 1 and tokens.touch(number - 2):
        earlier = words[number - 2]
        return earlier.isdigit() or (earlier.isalpha() and (before == "-" or tokens.is_capital(number - 2)))
    return False


def _counts_entries(tokens: Tokens, number: int) -> bool:
    """Whether a number counts the entries of a list: "1. …", "2) …" at the beginning of a line."""
    begins = number == 0 or tokens.words[number - 1] == "\n"
    return (
        begins and tokens.words[number + 1] in (".", ")", "/") and tokens.touch(number) and not tokens.touch(number + 1)
    )


def is_trap(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a phrase that reads like a quantity states none."""
    words, number = tokens.words, phrase.number
    quantity = phrase.quantity
    digits = words[number]
    if (quantity.low == 0 and not phrase.unit_known) or (
        quantity.low == quantity.high == 0 and quantity.unit == "đồng"
    ):
        return True
    if phrase.first and words[phrase.first - 1] == "tuổi" and not quantity.unit:
        return True
    counted = phrase.unit_known and not (quantity.unit in _ADDRESSED and _goes_on(tokens, phrase))
    surely = bool(quantity.scale) or quantity.unit.partition("/")[0] in _SURE
    lead = _lead(tokens, number) if number else _Lead.NONE
    if lead is _Lead.NAME and not quantity.scale and quantity.unit not in ("%", "điểm %"):
        return True
    if lead is _Lead.ORDINAL and not surely and not (counted and _may_be_counted(tokens, phrase)):
        return True
    if len(digits) == 4 and _YEAR_ALONE.fullmatch(digits) and not surely and quantity.of is None:
        return not counted or (phrase.first == number and (number == 0 or words[number - 1] not in _GIVES))
    if (words[number + 1] in ("-", "/") or "." in digits) and _is_day(tokens, phrase, counted or surely):
        return True
    if quantity.scale and _in_programme(tokens, phrase.first):
        return True
    if digits.isdigit() and len(digits) > 3 and digits.startswith("0"):
        return True
    if counted or surely or not number:
        return False
    if quantity.decimals:
        return "hệ" in words[max(0, number - _REACH) : number]  # "hệ số cao nhất 2,5"
    return _is_code(tokens, number - 1) or (_named_before(tokens, number) and quantity.high < _LEAST_COUNTED)


def continues_names(tokens: Tokens, phrase: Phrase, named: int) -> bool:
    """Whether a bare number goes on with the names that end at the token ``named``: "Nghị quyết 68 và 116"."""
    bare = not phrase.quantity.unit and not phrase.quantity.scale
    return bare and named > 0 and phrase.first == named + 1 and tokens.words[named] in (",", "và", "hoặc", "hay", "-")


def _may_be_counted(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether behind a word that may begin a name the number counts all the same: "nhóm 10 hộ", "khóa 25 học viên", but
    not "đợt 2 huyện …"."""
    many = phrase.quantity.low > _MOST_ORDINAL or phrase.quantity.decimals or phrase.first < phrase.number
    return bool(many) or tokens.words[phrase.number - 1] in _COLLECTIVE


class _Lead(Enum):
    NONE = 0
    NAME = 1
    ORDINAL = 2


def _lead(tokens: Tokens, number: int) -> _Lead:
    """What the words right before a number make of it. "số", "thứ" and a colon may stand between."""
    words, at = tokens.words, number - 1
    while at > 0 and words[at] in _BETWEEN and not _ends_sentence(tokens, at):
        if words[at] == "thứ":
            return _Lead.NAME
        if words[at] == "số" and words[at - 1] not in _AMOUNTS:
            return max(_lead_at(tokens, at - 1), _Lead.ORDINAL, key=_certainty)
        at -= 1
    return _lead_at(tokens, at)


def _certainty(lead: _Lead) -> int:
    return {_Lead.NONE: 0, _Lead.ORDINAL: 1, _Lead.NAME: 2}[lead]


def _lead_at(tokens: Tokens, at: int) -> _Lead:
    if at < 0 or tokens.words[at] not in _LAST_OF_LEADS:
        return _Lead.NONE
    if at and tokens.is_capital(at) and tokens.is_capital(at - 1):  # "Nhật Bản 561" is no village (bản)
        return _Lead.NONE
    if tokens.words[at] == "kỳ" and at and tokens.words[at - 1] == "cùng":
        return _Lead.NONE
    for length in range(1, min(3, at + 1) + 1):
        lead = _LEADS.get(" ".join(tokens.words[at + 1 - length : at + 1]))
        if lead:
            return lead
    return _Lead.NONE


_LEADS = dict.fromkeys(_ORDINALS, _Lead.ORDINAL) | dict.fromkeys(_NAMES, _Lead.NAME)
_LAST_OF_LEADS = frozenset(lead.rpartition(" ")[2] for lead in _LEADS)


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    return tokens.words[at] == "." and tokens.words[at - 1] not in ("đt", "tel", "sđt", "ql", "no")


def _goes_on(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the noun behind the number goes on with an address: "ấp An Bình 1 xã An Hiệp", "lớp 5 trường Tân"."""
    words, number = tokens.words, phrase.number
    unit = phrase.quantity.unit
    before = words[number - 1] if number else ""
    if unit == "lớp" and before in ("khóa", "đợt", "kỳ"):
        return True
    if not tokens.is_capital(phrase.end):
        return False
    return before in _ADDRESS or before == "lớp" or _named_before(tokens, number)


def _is_code(tokens: Tokens, at: int) -> bool:
    """Whether a word of capitals makes a code of the number behind it: "giống OM 5451"."""
    word = tokens.text[tokens.starts[at] : tokens.end(at)]
    return len(word) > 1 and word.isupper() and tokens.words[at].isascii()


def _named_before(tokens: Tokens, number: int) -> bool:
    """Whether a name stands right before the number: "ấp Phú Hiệp 2", but not the first word of a sentence."""
    if number < 2 or not tokens.is_capital(number - 1) or not tokens.words[number - 1].isalpha():
        return False
    return tokens.words[number - 2] not in (".", "\n", "!", "?", ":", "-", "•", "+", "…")


def _is_day(tokens: Tokens, phrase: Phrase, counted: bool) -> bool:
    """Whether "23/4", "27-7", "27.7" is a day of a month, or a grade such as "hạng 3/4"."""
    pair = _PAIR.match(tokens.text, tokens.starts[phrase.number])
    if pair is None:
        return False
    before = tokens.words[phrase.number - 1] if phrase.number else ""
    first, sign, second = int(pair[1]), pair[2], int(pair[3])
    if before in _RANKED and sign == "/":
        return True
    if first not in _DAYS or second not in _MONTHS:
        return False
    words, end = tokens.words, phrase.end
    if words[end] == "(" and words[end + 2] == "%":  # "7/8 (87,5%) xã"
        return False
    return not counted or (sign != "." and (before in _DAY_LEADS or first > second))


def _in_programme(tokens: Tokens, first: int) -> bool:
    """Whether a sum names a programme: "gói hỗ trợ 62.000 tỷ đồng"."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = tokens.words[at]
        if word == "gói":
            return not tokens.words[at - 1][:1].isdigit() if at else True
        if not word.isalpha() or word in ("là", "với", "trị", "gồm", "cho"):
            return False
    return False
