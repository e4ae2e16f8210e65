"""Every message the newsroom gives an editor: what is wrong, and what to write instead. Keyed by code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """The sentence and its fix; words in braces are filled in by the check that found the problem."""

    problem: str
    fix: str = ""


MESSAGES = {
    # the file
    "unreadable": Message("không đọc được tệp: {reason}", "kiểm tra tên tệp và quyền đọc"),
    "not-a-file": Message("“{name}” không phải là tệp thường", "xoá liên kết này và chép tệp thật vào content/"),
    "not-utf-8": Message("tệp không phải UTF-8 (byte thứ {offset})", "lưu lại tệp với bảng mã UTF-8"),
    "control-character": Message("có ký tự điều khiển {character}", "xoá ký tự này rồi gõ lại từ ở đó"),
    "too-large": Message("tệp dài {size} ký tự, giới hạn là {limit}", "tách thành nhiều bài"),
    "wrong-extension": Message("“{name}” không phải là bài: tên tệp phải tận cùng bằng .md", "đổi tên thành {nearest}"),
    "byte-order-mark": Message("tệp mở đầu bằng dấu thứ tự byte (BOM)", "không cần làm gì: dấu này được bỏ khi đọc"),
    "windows-line-ends": Message("dòng kết thúc theo kiểu Windows", "không cần làm gì: được đổi khi đọc"),
    "decomposed-letters": Message(
        "chữ “{word}” viết bằng dấu rời (NFD)", "không cần làm gì: được ghép thành chữ có dấu khi đọc"
    ),
    # the front matter as YAML
    "no-front-matter": Message("bài không mở đầu bằng dòng “---”", "đặt phần khai báo giữa hai dòng “---” ở đầu tệp"),
    "front-matter-open": Message("phần khai báo không được đóng", "thêm một dòng “---” sau khoá cuối cùng"),
    "front-matter-empty": Message("phần khai báo trống", "điền ít nhất title, date, summary, topic và district"),
    "yaml-tab": Message("dấu tab dùng để thụt dòng", "thay dấu tab bằng hai dấu cách"),
    "yaml-syntax": Message("YAML sai: {reason}", "{hint}"),
    "yaml-no-space": Message("thiếu dấu cách sau dấu hai chấm", "viết “{key}: {value}”"),
    "yaml-tag": Message("nhãn kiểu YAML (!) không được dùng", "đặt giá trị trong ngoặc kép nếu nó bắt đầu bằng dấu !"),
    "yaml-alias": Message("neo và bí danh YAML (& và *) không được dùng", "viết lại giá trị đầy đủ"),
    "yaml-depth": Message("phần khai báo lồng quá {limit} cấp", "viết phẳng hơn"),
    "yaml-not-mapping": Message(
        "phần khai báo phải là các dòng “khoá: giá trị”", "viết mỗi dòng một khoá, ví dụ “title: …”"
    ),
    # keys and values
    "duplicate-key": Message("khoá “{key}” viết hai lần", "xoá một trong hai dòng"),
    "unknown-key": Message("không có khoá “{key}”", "{hint}"),
    "missing-key": Message("thiếu khoá “{key}”", "thêm dòng “{key}: {example}”"),
    "empty-value": Message("khoá “{key}” không có giá trị", "viết ví dụ “{key}: {example}”, hoặc xoá dòng này"),
    "wrong-type": Message("“{key}” phải là {wanted}", "viết ví dụ “{key}: {example}”"),
    "too-many": Message("“{key}” có {count} mục, giới hạn là {limit}", "giữ lại những mục cần nhất"),
    "too-long": Message("“{key}” dài {size} ký tự, giới hạn là {limit}", "rút gọn còn {limit} ký tự"),
    "bad-date": Message("“{value}” không phải là ngày có thật ở dạng năm-tháng-ngày", "viết ví dụ 2020-11-07 07:05"),
    "ambiguous-date": Message(
        "“{value}” có thể là {first} hoặc {second}", "viết năm-tháng-ngày: {first} hoặc {second}"
    ),
    "future-date": Message("ngày đăng {value} còn ở phía trước", "sửa ngày, hoặc thêm “status: draft” cho đến ngày đó"),
    "no-time": Message(
        "ngày đăng {value} không có giờ", "không bắt buộc: thêm giờ để bài xếp đúng thứ tự, ví dụ {value} 07:05"
    ),
    "bad-choice": Message("“{value}” không dùng được cho “{key}”", "chọn một trong: {choices}"),
    "bad-slug": Message(
        "“{value}” không dùng được làm địa chỉ", "chỉ dùng chữ thường không dấu, số và gạch nối: {nearest}"
    ),
    "bad-link": Message("“{value}” không phải là địa chỉ dùng được", "viết địa chỉ đầy đủ bắt đầu bằng https://"),
    "unknown-district": Message("không có huyện “{value}”", "{hint}"),
    "unknown-indicator": Message("không có chỉ tiêu “{value}”", "{hint}"),
    "unknown-topic": Message("không có chuyên mục “{value}”", "{hint}"),
    # images
    "image-missing": Message("không có ảnh “{value}” trong content/images", "{hint}"),
    "image-broken": Message("không mở được ảnh “{value}”: {reason}", "xuất lại ảnh dạng JPEG, PNG hoặc WebP"),
    "image-too-large": Message("ảnh “{value}” rộng {width}×{height} điểm", "thu nhỏ còn tối đa {limit} triệu điểm ảnh"),
    "image-alt": Message("ảnh “{value}” trong bài thiếu lời thay thế", "viết ![mô tả ảnh]({value})"),
    # statistics
    "statistic-form": Message("mục số liệu không đúng dạng", "{hint}"),
    "statistics-no-list": Message(
        "“statistics” phải là một danh sách",
        "viết mỗi số liệu một dòng, bắt đầu bằng “- ”: “- training-classes: 17 lớp”",
    ),
    "bad-quantity": Message(
        "không đọc được số liệu: {reason}", "viết ví dụ “17 lớp”, “gần 400 lao động”, “20,1 tỷ đồng”"
    ),
    "ambiguous-number": Message("“{value}” có thể đọc theo hai cách", "viết {first} hoặc {second}"),
    "unknown-unit": Message(
        "“{unit}” không phải là đơn vị của chỉ tiêu “{indicator}”", "dùng một trong: {units}{nearest}"
    ),
    "bad-period": Message("{reason}", "viết ví dụ 2020, 2020-11, 2020-Q3, 2020-H1, 2020-9M, 2016/2020 hoặc 2020-11-06"),
    "period-missing": Message(
        "số liệu “{indicator}” không có kỳ", "thêm “period: {example}” cho cả bài hoặc cho số liệu này"
    ),
    "of-missing": Message(
        "“{indicator}” cần “of” để nói là kế hoạch của chỉ tiêu nào", "thêm “of: training-participants”"
    ),
    "comma-in-flow": Message(
        "dấu phẩy cắt đôi giá trị “{first}, {second}”", 'đặt giá trị trong ngoặc kép: "{first}, {second}"'
    ),
    "cut-by-hash": Message("phần từ “{rest}” bị bỏ vì dấu # mở đầu một ghi chú", "đặt cả giá trị trong ngoặc kép"),
    "year-out-of-range": Message("năm {year} không dùng được", "viết năm từ 1990 đến 2100"),
    "several-highlights": Message("nhiều số liệu cùng có highlight", "chỉ để highlight: true ở một số liệu"),
    "figure-absent": Message("“{value}” ({indicator}) không có trong bài", "{hint}"),
    "figure-other-unit": Message(
        "trong bài con số này đi với đơn vị khác: “{closest}”", "sửa số liệu hoặc sửa câu cho cùng một đơn vị"
    ),
    "figure-other-direction": Message(
        "số liệu ghi “{value}” nhưng câu trong bài nói khác về tăng, giảm",
        "viết “tăng” hay “giảm” như trong bài; trong “giảm từ 3,2% xuống 2,6%” thì cả hai đều là mức, không phải mức giảm",
    ),
    "no-direction": Message(
        "chỉ tiêu “{indicator}” không phải là mức thay đổi nên không viết “{word}”",
        "bỏ “{word}”, hoặc dùng chỉ tiêu về mức thay đổi",
    ),
    "figure-other-qualifier": Message(
        "số liệu ghi “{value}” nhưng bài viết “{closest}”", "viết “{closest}” như trong bài"
    ),
    "figure-unread": Message(
        "“{closest}” không có con số nào đọc được, nên không chứng minh “{value}”",
        "chép vào “quote” cả con số trong bài; không được thì bỏ qua bằng “waive” và nói lý do",
    ),
    "figure-rounded": Message(
        "số liệu ghi “{value}” nhưng bài viết tròn “{closest}”", "ghi cùng một con số ở cả hai nơi"
    ),
    "indicator-twice": Message(
        "chỉ tiêu “{indicator}” đã có ở dòng {line}, cùng nơi và cùng kỳ",
        "xoá một mục, hoặc ghi period, district, status khác nhau",
    ),
    "percent-over-100": Message(
        "“{value}”: tỷ lệ “{indicator}” không thể quá 100%",
        "xem lại dấu phẩy; mức đạt kế hoạch thì dùng plan-completion-rate",
    ),
    "out-of-range": Message(
        "“{value}” nằm ngoài mức thường thấy của “{indicator}” ({low} đến {high})",
        "xem lại con số và đơn vị; đúng thì bỏ qua bằng “waive”",
    ),
    "period-ahead": Message(
        "kỳ {period} bắt đầu sau ngày đăng mà số liệu ghi là đã đạt", "sửa “period”, hoặc ghi “status: target”"
    ),
    "district-abolished": Message(
        "{district} thôi hoạt động từ ngày {day}, trước kỳ {period}", "dùng địa bàn mới, hoặc sửa “period”"
    ),
    "part-over-whole": Message(
        "“{value}” ({indicator}) lớn hơn “{whole}” ({of}), mà là một phần của nó", "xem lại hai con số"
    ),
    "thousandfold": Message(
        "“{value}” gấp {times} lần số gần nhất của “{indicator}” ở đây (“{last}”, {path})",
        "xem lại đơn vị: triệu hay tỷ",
    ),
    "cell-conflict": Message(
        "“{value}” khác “{other}” của {path}, cùng chỉ tiêu, nơi và kỳ",
        "sửa bài sai, hoặc ghi “corrections”, hoặc “waive”",
    ),
    "to-date-falls": Message(
        "lũy kế “{value}” ({period}) thấp hơn “{earlier}” ({before}) của {path}",
        "số lũy kế trong năm không giảm: xem lại cả hai",
    ),
    "sum-disagrees": Message("“{stated}” không khớp với phép tính: {sum}", "sửa một trong các số, hoặc ghi chú vì sao"),
    "exceeding-misused": Message(
        "“vượt {stated}” là nói phần hơn kế hoạch: {sum}", "viết “đạt {stated}” hoặc “vượt {right}”"
    ),
    # the prose
    "body-empty": Message("bài không có nội dung", "viết bài dưới dòng “---” thứ hai"),
    "too-many-brackets": Message(
        "đoạn này có {count} dấu [, giới hạn là {limit}", "tách đoạn, hoặc viết \\[ khi không phải liên kết"
    ),
    "raw-html": Message(
        "mã HTML “{tag}” không được dùng trong bài", "viết bằng Markdown; muốn in dấu “<” thì viết \\<"
    ),
    "heading-skipped": Message("mục cấp {depth} đứng ngay dưới cấp {above}", "viết {wanted} thay cho {marks}"),
    "word-leftovers": Message("có {what} do dán từ Word", "xoá rồi gõ lại một dấu cách thường"),
    "misspelt-name": Message("“{value}” viết sai tên", "viết “{right}”"),
    "link-missing": Message("liên kết “{value}” không dẫn tới trang nào", "{hint}"),
    "link-to-draft": Message("liên kết “{value}” dẫn tới bài nháp {path}", "đăng bài đó trước, hoặc bỏ liên kết"),
    "anchor-missing": Message(
        "“{value}”: trang đó không có chỗ “#{anchor}”", "chép lại liên kết của câu, hoặc bỏ phần sau dấu #"
    ),
    "unsafe-link": Message(
        "liên kết “{value}” không an toàn", "chỉ dùng https://, http://, mailto:, tel: hoặc /địa-chỉ-trong-trang/"
    ),
    "headline-figure": Message("“{value}” ở “{key}” không có trong bài", "{hint}"),
    # corrections
    "correction-ahead": Message("ngày đính chính {value} còn ở phía trước", "ghi ngày đã sửa con số"),
    "correction-early": Message(
        "ngày đính chính {value} trước ngày đăng {published}", "ghi ngày đã sửa con số, sau khi bài được đăng"
    ),
    "correction-same": Message(
        "đính chính “{was}” thành “{now}” là không sửa gì", "ghi con số sai ở “was”, hoặc xoá đính chính này"
    ),
    "correction-now": Message("đính chính nói số đúng là “{now}” mà bài không ghi như vậy", "{hint}"),
    "correction-left": Message(
        "“{value}” đã được đính chính (dòng {line}) mà vẫn còn ở đây",
        "sửa cả ở đây; là một con số khác thì bỏ qua bằng “waive”",
    ),
    # the edition as a whole
    "registry": Message("{reason}", "sửa tệp danh mục đó; mẫu ở docs/reference/registry.md"),
    "same-address": Message("địa chỉ {address} trùng với {other}", "đặt “slug: …” khác cho một trong hai bài"),
    "reserved-address": Message(
        "địa chỉ {address} dành cho phần khác của trang", "đổi tên tệp, hoặc đặt “slug: …” khác"
    ),
    "picture-name": Message("ảnh “{value}” trùng tên với ảnh “{other}” khi xuất ra", "đổi tên một trong hai tệp ảnh"),
    "still-to-write": Message(
        "chỗ “{value}” của bài mẫu chưa được viết",
        "viết phần của bạn thay cho dòng này; chưa xong thì giữ “status: draft”",
    ),
    "picture-outdated": Message(
        "ảnh “{value}” vẽ từ số liệu cũ: trong ảnh là “{was}”, nay phải là “{now}”",
        "vẽ lại: python3 tasks.py picture {path} --write --force",
    ),
    "program": Message(
        "lỗi của chương trình khi đọc bài này: {reason}", "báo cho người phụ trách kỹ thuật, kèm tệp này"
    ),
    "misplaced-picture": Message("“{name}” là ảnh, không phải bài", "chuyển ảnh vào content/images"),
    "same-id": Message("id “{value}” trùng với {other}", "đặt “id: …” khác cho một trong hai bài"),
    "author-misspelt": Message("tác giả “{value}” chỉ có ở bài này", "ý bạn là “{nearest}” (có ở {count} bài khác)?"),
    "address-gone": Message(
        "địa chỉ {address} đã đăng mà nay không còn", "thêm “redirect_from: [{address}]” vào bài thay thế"
    ),
    "correction-missing": Message(
        "số đã đăng “{was}” nay là “{now}” mà không có đính chính",
        "thêm vào “corrections:” dòng “- {{date: {day}, was: {was}, now: {now}}}”, hoặc trả lại số cũ",
    ),
    "withdrawal-missing": Message(
        "số đã đăng “{was}” không còn trong bài mà không có đính chính",
        "thêm vào “corrections:” dòng “- {{date: {day}, was: {was}}}” (không có “now”: số được rút lại), hoặc trả lại số cũ",
    ),
    # translations
    "translation-unknown": Message("“{value}”: không có bài nào có mã (id) đó để dịch", "{hint}"),
    "translation-language": Message(
        "bài này và bài gốc {path} cùng một ngôn ngữ ({lang})", "ghi “lang: en” cho bản dịch, hoặc bỏ “translation_of”"
    ),
    "translation-of-translation": Message(
        "{path} cũng là bản dịch, nên không dịch lại từ đó", "viết “translation_of: {original}”"
    ),
    "translation-of-draft": Message("bài gốc {path} còn là bài nháp", "đăng bài gốc trước, hoặc thêm “status: draft”"),
    "translation-twice": Message(
        "“{value}” đã có một bản dịch cùng ngôn ngữ ({lang}): {other}", "giữ một bản dịch, bỏ bản kia"
    ),
    "translation-differs": Message("“{value}” ({indicator}) không có trong bài gốc {path}", "{hint}"),
    "translation-lacks": Message(
        "bản dịch thiếu “{value}” ({indicator}) của bài gốc {path}", "thêm con số đó vào bản dịch và phần số liệu"
    ),
    # what an editor lets pass
    "unknown-code": Message("không có thông báo mã “{value}”", "{hint}"),
    "waiver-unused": Message("“waive: {value}” không bỏ qua cảnh báo nào", "xoá mục này"),
    "no-articles": Message("không có bài nào trong {folder}", "kiểm tra thư mục content/articles"),
    "communes-alike": Message(
        "“{value}” và “{other}” (dòng {line}) có cùng một địa chỉ nên bị coi là một xã",
        "viết tên xã như nhau, hoặc thêm “label” để nói số này khác số kia ở đâu",
    ),
    # data files
    "data-empty": Message("tệp không có các mục “tên: danh sách”", "xem mẫu ở docs/reference/registry.md"),
    "name-taken": Message("“{name}” đã là tên của “{other}” (dòng {line})", "đặt tên khác, hoặc xoá một trong hai"),
    "breaks-order": Message("mốc {day} đứng sau mốc {before}", "xếp các mốc của “breaks” theo thứ tự ngày"),
}
