"""What is wrong with a statistic: how it is written, and whether the article states it."""

from tinso.languages import Both
from tinso.newsroom.messages.message import HINT, Message

MESSAGES = {
    "statistic-form": Message(Both("mục số liệu không đúng dạng", "this is not how a statistic is written"), HINT),
    "statistics-no-list": Message(
        Both("“statistics” phải là một danh sách", "“statistics” must be a list"),
        Both(
            "viết mỗi số liệu một dòng, bắt đầu bằng “- ”: “- training-classes: 17 lớp”",
            "write a statistic a line, beginning with “- ”: “- training-classes: 17 lớp”",
        ),
    ),
    "bad-quantity": Message(
        Both("không đọc được số liệu: {reason}", "the figure cannot be read: {reason}"),
        Both(
            "viết ví dụ “17 lớp”, “gần 400 lao động”, “20,1 tỷ đồng”",
            "write for example “17 lớp”, “gần 400 lao động”, “20,1 tỷ đồng”",
        ),
    ),
    "ambiguous-number": Message(
        Both("“{value}” có thể đọc theo hai cách", "“{value}” can be read in two ways"),
        Both("viết {first} hoặc {second}", "write {first} or {second}"),
    ),
    "unknown-unit": Message(
        Both(
            "“{unit}” không phải là đơn vị của chỉ tiêu “{indicator}”",
            "“{unit}” is no unit of the indicator “{indicator}”",
        ),
        Both("dùng một trong: {units}{nearest}", "use one of: {units}{nearest}"),
    ),
    "bad-period": Message(
        Both("{reason}", "{reason}"),
        Both(
            "viết ví dụ 2020, 2020-11, 2020-Q3, 2020-H1, 2020-9M, 2016/2020 hoặc 2020-11-06",
            "write for example 2020, 2020-11, 2020-Q3, 2020-H1, 2020-9M, 2016/2020 or 2020-11-06",
        ),
    ),
    "period-missing": Message(
        Both("số liệu “{indicator}” không có kỳ", "the statistic “{indicator}” has no period"),
        Both(
            "thêm “period: {example}” cho cả bài hoặc cho số liệu này",
            "add “period: {example}” to the article or to the statistic",
        ),
    ),
    "of-missing": Message(
        Both(
            "“{indicator}” cần “of” để nói là kế hoạch của chỉ tiêu nào",
            "“{indicator}” needs “of”, to say whose plan it is",
        ),
        Both("thêm “of: training-participants”", "add “of: training-participants”"),
    ),
    "comma-in-flow": Message(
        Both("dấu phẩy cắt đôi giá trị “{first}, {second}”", "a comma cuts the value “{first}, {second}”"),
        Both('đặt giá trị trong ngoặc kép: "{first}, {second}"', 'put the value in quotes: "{first}, {second}"'),
    ),
    "cut-by-hash": Message(
        Both(
            "phần từ “{rest}” bị bỏ vì dấu # mở đầu một ghi chú",
            "all from “{rest}” on is left out, for # begins a comment",
        ),
        Both("đặt cả giá trị trong ngoặc kép", "put the whole value in quotes"),
    ),
    "year-out-of-range": Message(
        Both("năm {year} không dùng được", "the year {year} cannot be used"),
        Both("viết năm từ 1990 đến 2100", "write a year from 1990 to 2100"),
    ),
    "several-highlights": Message(
        Both("nhiều số liệu cùng có highlight", "several statistics have highlight"),
        Both("chỉ để highlight: true ở một số liệu", "leave highlight: true with one of them"),
    ),
    "figure-absent": Message(
        Both("“{value}” ({indicator}) không có trong bài", "“{value}” ({indicator}) is not in the article"), HINT
    ),
    "figure-other-unit": Message(
        Both(
            "trong bài con số này đi với đơn vị khác: “{closest}”",
            "in the article this number has another unit: “{closest}”",
        ),
        Both("sửa số liệu hoặc sửa câu cho cùng một đơn vị", "mend the statistic or the sentence"),
    ),
    "figure-other-direction": Message(
        Both(
            "số liệu ghi “{value}” nhưng câu trong bài nói khác về tăng, giảm",
            "the statistic says “{value}”, the sentence says otherwise of rise and fall",
        ),
        Both(
            "viết “tăng” hay “giảm” như trong bài; trong “giảm từ 3,2% xuống 2,6%” thì cả hai đều là mức, không phải mức giảm",
            "write “tăng” or “giảm” as it does; in “giảm từ 3,2% xuống 2,6%” both are levels, and neither is the fall",
        ),
    ),
    "no-direction": Message(
        Both(
            "chỉ tiêu “{indicator}” không phải là mức thay đổi nên không viết “{word}”",
            "the indicator “{indicator}” is no change, so no “{word}”",
        ),
        Both("bỏ “{word}”, hoặc dùng chỉ tiêu về mức thay đổi", "take off “{word}”, or use an indicator of change"),
    ),
    "figure-other-qualifier": Message(
        Both(
            "số liệu ghi “{value}” nhưng bài viết “{closest}”", "the statistic says “{value}”, the article “{closest}”"
        ),
        Both("viết “{closest}” như trong bài", "write “{closest}” as in the article"),
    ),
    "figure-unread": Message(
        Both(
            "“{closest}” không có con số nào đọc được, nên không chứng minh “{value}”",
            "“{closest}” holds no number that can be read, so it does not prove “{value}”",
        ),
        Both(
            "chép vào “quote” cả con số trong bài; không được thì bỏ qua bằng “waive” và nói lý do",
            "copy the number into “quote” as well; where that cannot be, waive it and say why",
        ),
    ),
    "figure-rounded": Message(
        Both(
            "số liệu ghi “{value}” nhưng bài viết tròn “{closest}”",
            "the statistic says “{value}”, the article rounds to “{closest}”",
        ),
        Both("ghi cùng một con số ở cả hai nơi", "write one number in both places"),
    ),
    "indicator-twice": Message(
        Both(
            "chỉ tiêu “{indicator}” đã có ở dòng {line}, cùng nơi và cùng kỳ",
            "“{indicator}” stands on line {line} already, same place, same period",
        ),
        Both("xoá một mục, hoặc ghi period, district, status khác nhau", "delete one, or tell them apart"),
    ),
    "communes-alike": Message(
        Both(
            "“{value}” và “{other}” (dòng {line}) có cùng một địa chỉ nên bị coi là một xã",
            "“{value}” and “{other}” (line {line}) have one address, and are taken for one commune",
        ),
        Both(
            "viết tên xã như nhau, hoặc thêm “label” để nói số này khác số kia ở đâu",
            "write the commune's name alike, or add “label” to say how this figure differs",
        ),
    ),
    "percent-over-100": Message(
        Both(
            "“{value}”: tỷ lệ “{indicator}” không thể quá 100%", "“{value}”: the rate “{indicator}” cannot be over 100%"
        ),
        Both(
            "xem lại dấu phẩy; mức đạt kế hoạch thì dùng plan-completion-rate",
            "look at the comma; for a plan use plan-completion-rate",
        ),
    ),
    "out-of-range": Message(
        Both(
            "“{value}” nằm ngoài mức thường thấy của “{indicator}” ({low} đến {high})",
            "“{value}” is outside what “{indicator}” usually is ({low} to {high})",
        ),
        Both("xem lại con số và đơn vị; đúng thì bỏ qua bằng “waive”", "look at number and unit; if right, waive it"),
    ),
    "period-ahead": Message(
        Both(
            "kỳ {period} bắt đầu sau ngày đăng mà số liệu ghi là đã đạt",
            "the period {period} begins after the article, but is said to have happened",
        ),
        Both("sửa “period”, hoặc ghi “status: target”", "mend “period”, or write “status: target”"),
    ),
    "district-abolished": Message(
        Both(
            "{district} thôi hoạt động từ ngày {day}, trước kỳ {period}",
            "{district} ended on {day}, before the period {period}",
        ),
        Both("dùng địa bàn mới, hoặc sửa “period”", "use the new unit, or mend “period”"),
    ),
    "part-over-whole": Message(
        Both(
            "“{value}” ({indicator}) lớn hơn “{whole}” ({of}), mà là một phần của nó",
            "“{value}” ({indicator}) is more than “{whole}” ({of}), of which it is a part",
        ),
        Both("xem lại hai con số", "look at both numbers"),
    ),
    "thousandfold": Message(
        Both(
            "“{value}” gấp {times} lần số gần nhất của “{indicator}” ở đây (“{last}”, {path})",
            "“{value}” is {times} times the last of “{indicator}” here (“{last}”, {path})",
        ),
        Both("xem lại đơn vị: triệu hay tỷ", "look at the unit: triệu or tỷ"),
    ),
    "cell-conflict": Message(
        Both(
            "“{value}” khác “{other}” của {path}, cùng chỉ tiêu, nơi và kỳ",
            "“{value}” is not “{other}” of {path}, same indicator, place and period",
        ),
        Both("sửa bài sai, hoặc ghi “corrections”, hoặc “waive”", "mend one, or write “corrections”, or waive it"),
    ),
    "to-date-falls": Message(
        Both(
            "lũy kế “{value}” ({period}) thấp hơn “{earlier}” ({before}) của {path}",
            "“{value}” to date ({period}) is below “{earlier}” ({before}) of {path}",
        ),
        Both("số lũy kế trong năm không giảm: xem lại cả hai", "a count to date never falls: look at both"),
    ),
    "sum-disagrees": Message(
        Both("“{stated}” không khớp với phép tính: {sum}", "“{stated}” does not come out: {sum}"),
        Both("sửa một trong các số, hoặc ghi chú vì sao", "mend one of the numbers, or say why in a note"),
    ),
    "exceeding-misused": Message(
        Both("“vượt {stated}” là nói phần hơn kế hoạch: {sum}", "“vượt {stated}” says what is over the plan: {sum}"),
        Both("viết “đạt {stated}” hoặc “vượt {right}”", "write “đạt {stated}” or “vượt {right}”"),
    ),
}
