"""Numbers in words that are numbers: "ba hợp tác xã", but not "thứ Ba", "một số" or "trong năm"."""

from tinso.figures.grammar.nouns import LONG_BEGIN, NO_NOUNS
from tinso.figures.grammar.numerals import SPELLED
from tinso.figures.grammar.phrase import Phrase
from tinso.figures.grammar.units import SCALES
from tinso.figures.quantity import Qualifier
from tinso.figures.text.tokens import Tokens
from tinso.figures.text.wordlists import words

_ORDINAL = words("thứ ngày tháng mùng khóa lớp cấp số lần bác chú cô anh chị giải hạng loại bậc")
# "hai ông bà", "ba mẹ", "hai mặt": family and sides, not counts.
_NOT_COUNTED = words("mẹ ông bà anh chị cô thầy chủ mặt đầu bên cái vị bản hàng")
# Behind these "năm" is a year; elsewhere it is five, when what follows is one of a number of things ("năm căn nhà"), or
# something is done to it ("mở năm xã"): behind a bare noun "năm huyện" is a year and a district.
_YEAR_BEFORE = words(
    """
    trong mỗi hằng hàng cuối đầu giữa qua từng cả nhiều các đến sang của hết suốt vài mấy những này trước sau hoạch
    tiêu phí kỳ tác tư tài vụ nửa quanh bao lâu nay ngoái một hai ba bốn sáu bảy tám chín mười . từ
    """
)
_ACTS = words(
    """
    có gồm mở xây dựng sửa tặng trao cấp cho với và được, lập trợ nuôi mua thăm bắt đưa nhận tại thành giao ở là đó
    """
)
_THINGS = words(
    """
    căn em suất chiếc phần hộ người lớp con cháu ca lượt thẻ ngôi bộ cây máy xe nhà cuộc buổi phiên
    """
)
_GOES_ON = frozenset(SCALES) | SPELLED | words("mươi lăm mốt tư nhăm rưỡi - đến tới %")
_TEN = 10
_SENTENCE_STARTS = frozenset((".", "\n", "!", "?", ":", "-", "…", "“", '"', ";"))


def end_of_idiom(tokens: Tokens, number: int) -> int:
    """The token behind a word such as "năm" that is no number here, because neither a noun nor more of the number
    follows ("năm 2020", "một số"); the token itself when it may be one."""
    following = tokens.words[number + 1]
    noun = following[:1].isalpha() and (following not in NO_NOUNS or following in LONG_BEGIN)
    may_be = noun or following in _GOES_ON
    return number if may_be else number + 1


def states_a_figure(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a number in words is meant as one: a common noun, % or a scale word follows, and nothing before it makes
    it an order, a name or a year."""
    words, number = tokens.words, phrase.number
    if phrase.times:
        return True  # a duration, which is a trap and swallows its words
    before = words[number - 1] if number else "."
    word, quantity = words[number], phrase.quantity
    begins = before in _SENTENCE_STARTS
    if tokens.is_capital(number) and (not begins or tokens.is_capital(number + 1)):  # Ba Tri, bà Ba, Năm Căn
        return False
    if words[number + 1] in SPELLED and quantity.low < _TEN:  # "năm sáu triệu": some number between
        return False
    if before in _ORDINAL or not (phrase.unit_known or quantity.scale):
        return False
    if quantity.scale and quantity.scale != "trăm":
        return True
    alone = quantity.low < _TEN and not quantity.scale
    if (alone and quantity.unit in _NOT_COUNTED) or (quantity.unit == "phần" and words[phrase.end] in SPELLED):
        return False
    if word == "một" and alone:
        return quantity.qualifier is not Qualifier.EXACT and quantity.unit != "lần"
    if word == "năm" and alone and quantity.qualifier is Qualifier.EXACT:
        if before == "từ":
            return words[phrase.end] in ("năm", "xuống", "lên", "còn", "đến")
        return before not in _YEAR_BEFORE and (quantity.unit in _THINGS or before in _ACTS)
    return True
