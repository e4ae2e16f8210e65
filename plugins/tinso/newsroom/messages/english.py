"""The messages of :mod:`tinso.newsroom.messages.vietnamese` in English, for `check --lang en`."""

from tinso.newsroom.messages.vietnamese import Message

MESSAGES = {
    # the file
    "unreadable": Message("the file cannot be read: {reason}", "check its name and who may read it"),
    "not-a-file": Message("“{name}” is no ordinary file", "delete this link and copy the real file into content/"),
    "not-utf-8": Message("the file is not UTF-8 (byte {offset})", "save it again with the encoding UTF-8"),
    "control-character": Message("there is a control character {character}", "delete it and type the word again"),
    "too-large": Message("the file has {size} characters, the limit is {limit}", "make several articles of it"),
    "wrong-extension": Message("“{name}” is no article: its name must end in .md", "rename it to {nearest}"),
    "byte-order-mark": Message("the file begins with a byte order mark", "nothing to do: it is taken off when read"),
    "windows-line-ends": Message("lines end as on Windows", "nothing to do: they are changed when read"),
    "decomposed-letters": Message(
        "“{word}” is written with separate marks (NFD)", "nothing to do: they are composed when read"
    ),
    # the front matter as YAML
    "no-front-matter": Message(
        "the article does not begin with “---”", "put the front matter between two lines “---” at the top"
    ),
    "front-matter-open": Message("the front matter is not closed", "add a line “---” behind its last key"),
    "front-matter-empty": Message(
        "the front matter is empty", "write at least title, date, summary, topic and district"
    ),
    "yaml-tab": Message("a tab indents this line", "write two spaces for the tab"),
    "yaml-syntax": Message("wrong YAML: {reason}", "{hint}"),
    "yaml-no-space": Message("a space is missing behind the colon", "write “{key}: {value}”"),
    "yaml-tag": Message("YAML's type tags (!) may not be used", "put the value in quotes if it begins with !"),
    "yaml-alias": Message("YAML's anchors and aliases (& and *) may not be used", "write the value out"),
    "yaml-depth": Message("the front matter is more than {limit} levels deep", "write it flatter"),
    "yaml-not-mapping": Message(
        "the front matter must be lines “key: value”", "write a key a line, such as “title: …”"
    ),
    # keys and values
    "duplicate-key": Message("the key “{key}” is written twice", "delete one of the two lines"),
    "unknown-key": Message("there is no key “{key}”", "{hint}"),
    "missing-key": Message("the key “{key}” is missing", "add a line “{key}: {example}”"),
    "empty-value": Message("the key “{key}” has no value", "write for example “{key}: {example}”, or delete the line"),
    "wrong-type": Message("“{key}” must be {wanted}", "write for example “{key}: {example}”"),
    "too-many": Message("“{key}” has {count} entries, the limit is {limit}", "keep those that are needed most"),
    "too-long": Message("“{key}” has {size} characters, the limit is {limit}", "shorten it to {limit} characters"),
    "bad-date": Message("“{value}” is no real day as year-month-day", "write for example 2020-11-07 07:05"),
    "ambiguous-date": Message("“{value}” may be {first} or {second}", "write year-month-day: {first} or {second}"),
    "future-date": Message("the day {value} lies ahead", "mend the date, or add “status: draft” until then"),
    "no-time": Message(
        "the day {value} has no time", "not required: a time puts the article in its order, such as {value} 07:05"
    ),
    "bad-choice": Message("“{value}” cannot be used for “{key}”", "choose one of: {choices}"),
    "bad-slug": Message(
        "“{value}” cannot be used in an address", "only small letters without marks, digits, hyphens: {nearest}"
    ),
    "bad-link": Message("“{value}” is no usable address", "write the full address, beginning with https://"),
    "unknown-district": Message("there is no district “{value}”", "{hint}"),
    "unknown-indicator": Message("there is no indicator “{value}”", "{hint}"),
    "unknown-topic": Message("there is no topic “{value}”", "{hint}"),
    # images
    "image-missing": Message("there is no picture “{value}” in content/images", "{hint}"),
    "image-broken": Message("the picture “{value}” cannot be opened: {reason}", "export it again as JPEG, PNG or WebP"),
    "image-too-large": Message(
        "the picture “{value}” has {width}×{height} pixels", "shrink it to {limit} million pixels at most"
    ),
    "image-alt": Message("the picture “{value}” has no alternative text", "write ![what it shows]({value})"),
    # statistics
    "statistic-form": Message("this is not how a statistic is written", "{hint}"),
    "statistics-no-list": Message(
        "“statistics” must be a list", "write a statistic a line, beginning with “- ”: “- training-classes: 17 lớp”"
    ),
    "bad-quantity": Message(
        "the figure cannot be read: {reason}", "write for example “17 lớp”, “gần 400 lao động”, “20,1 tỷ đồng”"
    ),
    "ambiguous-number": Message("“{value}” can be read in two ways", "write {first} or {second}"),
    "unknown-unit": Message("“{unit}” is no unit of the indicator “{indicator}”", "use one of: {units}{nearest}"),
    "bad-period": Message(
        "{reason}", "write for example 2020, 2020-11, 2020-Q3, 2020-H1, 2020-9M, 2016/2020 or 2020-11-06"
    ),
    "period-missing": Message(
        "the statistic “{indicator}” has no period", "add “period: {example}” to the article or to the statistic"
    ),
    "of-missing": Message("“{indicator}” needs “of”, to say whose plan it is", "add “of: training-participants”"),
    "comma-in-flow": Message(
        "a comma cuts the value “{first}, {second}”", 'put the value in quotes: "{first}, {second}"'
    ),
    "cut-by-hash": Message("all from “{rest}” on is left out, for # begins a comment", "put the whole value in quotes"),
    "year-out-of-range": Message("the year {year} cannot be used", "write a year from 1990 to 2100"),
    "several-highlights": Message("several statistics have highlight", "leave highlight: true with one of them"),
    "figure-absent": Message("“{value}” ({indicator}) is not in the article", "{hint}"),
    "figure-other-unit": Message(
        "in the article this number has another unit: “{closest}”", "mend the statistic or the sentence"
    ),
    "figure-other-direction": Message(
        "the statistic says “{value}”, the sentence says otherwise of rise and fall",
        "write “tăng” or “giảm” as it does; in “giảm từ 3,2% xuống 2,6%” both are levels, and neither is the fall",
    ),
    "no-direction": Message(
        "the indicator “{indicator}” is no change, so no “{word}”", "take off “{word}”, or use an indicator of change"
    ),
    "figure-other-qualifier": Message(
        "the statistic says “{value}”, the article “{closest}”", "write “{closest}” as in the article"
    ),
    "figure-unread": Message(
        "“{closest}” holds no number that can be read, so it does not prove “{value}”",
        "copy the number into “quote” as well; where that cannot be, waive it and say why",
    ),
    "figure-rounded": Message(
        "the statistic says “{value}”, the article rounds to “{closest}”", "write one number in both places"
    ),
    "indicator-twice": Message(
        "“{indicator}” stands on line {line} already, same place, same period", "delete one, or tell them apart"
    ),
    "percent-over-100": Message(
        "“{value}”: the rate “{indicator}” cannot be over 100%",
        "look at the comma; for a plan use plan-completion-rate",
    ),
    "out-of-range": Message(
        "“{value}” is outside what “{indicator}” usually is ({low} to {high})",
        "look at number and unit; if right, waive it",
    ),
    "period-ahead": Message(
        "the period {period} begins after the article, but is said to have happened",
        "mend “period”, or write “status: target”",
    ),
    "district-abolished": Message(
        "{district} ended on {day}, before the period {period}", "use the new unit, or mend “period”"
    ),
    "part-over-whole": Message(
        "“{value}” ({indicator}) is more than “{whole}” ({of}), of which it is a part", "look at both numbers"
    ),
    "thousandfold": Message(
        "“{value}” is {times} times the last of “{indicator}” here (“{last}”, {path})", "look at the unit: triệu or tỷ"
    ),
    "cell-conflict": Message(
        "“{value}” is not “{other}” of {path}, same indicator, place and period",
        "mend one, or write “corrections”, or waive it",
    ),
    "to-date-falls": Message(
        "“{value}” to date ({period}) is below “{earlier}” ({before}) of {path}",
        "a count to date never falls: look at both",
    ),
    "sum-disagrees": Message("“{stated}” does not come out: {sum}", "mend one of the numbers, or say why in a note"),
    "exceeding-misused": Message(
        "“vượt {stated}” says what is over the plan: {sum}", "write “đạt {stated}” or “vượt {right}”"
    ),
    # the prose
    "body-empty": Message("the article has no text", "write it below the second “---”"),
    "too-many-brackets": Message(
        "this paragraph has {count} signs [, the limit is {limit}", "part it, or write \\[ where no link is meant"
    ),
    "raw-html": Message("HTML “{tag}” may not be used", "write Markdown; to print “<” write \\<"),
    "heading-skipped": Message(
        "a heading of level {depth} stands right below level {above}", "write {wanted} for {marks}"
    ),
    "word-leftovers": Message("there is {what} from Word", "delete it and type an ordinary space"),
    "misspelt-name": Message("“{value}” is not how the name is spelt", "write “{right}”"),
    "link-missing": Message("the link “{value}” leads to no page", "{hint}"),
    "link-to-draft": Message("the link “{value}” leads to the draft {path}", "publish it first, or take off the link"),
    "anchor-missing": Message(
        "“{value}”: that page has no place “#{anchor}”", "copy the sentence's link again, or take off all from #"
    ),
    "unsafe-link": Message(
        "the link “{value}” is not safe", "only https://, http://, mailto:, tel: or /an-address-of-the-site/"
    ),
    "headline-figure": Message("“{value}” of “{key}” is not in the article", "{hint}"),
    # corrections
    "correction-ahead": Message("the correction's day {value} lies ahead", "write the day the number was mended"),
    "correction-early": Message(
        "the correction's day {value} is before the article's, {published}",
        "write the day the number was mended, once published",
    ),
    "correction-same": Message(
        "a correction of “{was}” to “{now}” mends nothing", "write the wrong number under “was”, or delete it"
    ),
    "correction-now": Message("a correction says “{now}” is right, the article does not say so", "{hint}"),
    "correction-left": Message(
        "“{value}” was corrected (line {line}) and still stands here",
        "mend it here too; if it is another figure, waive this",
    ),
    # the edition as a whole
    "registry": Message("{reason}", "mend that data file; docs/reference/registry.md says how"),
    "same-address": Message("the address {address} is that of {other} too", "give one of the two another “slug: …”"),
    "reserved-address": Message(
        "the address {address} belongs to another part of the site", "rename the file, or write another “slug: …”"
    ),
    "picture-name": Message(
        "the picture “{value}” would be published under the name of “{other}”", "rename one of the two files"
    ),
    "still-to-write": Message(
        "“{value}” of the sample is still to be written", "write your own instead; until then keep “status: draft”"
    ),
    "picture-outdated": Message(
        "the picture “{value}” was drawn from other figures: it says “{was}”, and should say “{now}”",
        "draw it again: python3 tasks.py picture {path} --write --force",
    ),
    "program": Message(
        "a fault of the program with this article: {reason}", "tell whoever looks after it, with this file"
    ),
    "misplaced-picture": Message("“{name}” is a picture, no article", "move it to content/images"),
    "same-id": Message("the id “{value}” is that of {other} too", "give one of the two another “id: …”"),
    "author-misspelt": Message(
        "the author “{value}” stands in this article only", "do you mean “{nearest}” (in {count} others)?"
    ),
    "address-gone": Message(
        "the address {address} was published and is gone", "add “redirect_from: [{address}]” to what stands in for it"
    ),
    "correction-missing": Message(
        "the published “{was}” is now “{now}” without a correction",
        "add to “corrections:” the line “- {{date: {day}, was: {was}, now: {now}}}”, or put the old number back",
    ),
    "withdrawal-missing": Message(
        "the published “{was}” is no longer in the article, without a correction",
        "add to “corrections:” the line “- {{date: {day}, was: {was}}}” (no “now”: it is withdrawn), or put the old number back",
    ),
    # translations
    "translation-unknown": Message("“{value}”: no article has that id", "{hint}"),
    "translation-language": Message(
        "this article and its original {path} are in one language ({lang})",
        "write “lang: en” for the translation, or delete “translation_of”",
    ),
    "translation-of-translation": Message(
        "{path} is a translation itself, so it is not translated from", "write “translation_of: {original}”"
    ),
    "translation-of-draft": Message(
        "the original {path} is a draft", "publish the original first, or add “status: draft”"
    ),
    "translation-twice": Message(
        "“{value}” has a translation into the same language ({lang}): {other}", "keep one of the two"
    ),
    "translation-differs": Message("“{value}” ({indicator}) is not in the original {path}", "{hint}"),
    "translation-lacks": Message(
        "the translation lacks “{value}” ({indicator}) of the original {path}",
        "add the figure to the translation and its statistics",
    ),
    # what an editor lets pass
    "unknown-code": Message("there is no message with the code “{value}”", "{hint}"),
    "waiver-unused": Message("“waive: {value}” lets no warning pass", "delete it"),
    "no-articles": Message("there is no article in {folder}", "look into the folder content/articles"),
    "communes-alike": Message(
        "“{value}” and “{other}” (line {line}) have one address, and are taken for one commune",
        "write the commune's name alike, or add “label” to say how this figure differs",
    ),
    # data files
    "data-empty": Message("the file has no sections “name: list”", "docs/reference/registry.md says how"),
    "name-taken": Message("“{name}” is a name of “{other}” already (line {line})", "give another name, or delete one"),
    "breaks-order": Message("{day} stands behind {before}", "write “breaks” in the order of days"),
}

# What a key must hold, as `wrong-type` says it.
WANTED = {
    "một dòng chữ": "one line of text",
    "một phần địa chỉ": "a part of an address",
    "một địa chỉ web": "a web address",
    "ngày, hoặc ngày và giờ": "a day, or a day and a time",
    "một trong các từ cho sẵn": "one of the given words",
    "true hoặc false": "true or false",
    "một tên trong danh mục": "a name of the registry",
    "một danh sách": "a list",
    "tên một tệp ảnh": "the name of a picture",
    "một số liệu như trong bài": "a figure as the article writes it",
    "một kỳ số liệu": "a period",
    "một nhóm khoá": "a group of keys",
    "một danh sách số liệu": "a list of statistics",
    "một danh sách nhóm khoá": "a list of groups of keys",
    "một danh sách địa chỉ trong trang": "a list of addresses of this site",
    "một ngày (năm-tháng-ngày)": "a day (year-month-day)",
    "[hàng, cột], hai số từ 0": "[row, column], two numbers from 0",
    "[thấp nhất, cao nhất], hai con số": "[lowest, highest], two numbers",
}
