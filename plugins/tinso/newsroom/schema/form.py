"""The schema as a form: the collections of a Decap CMS configuration, with every name that articles may use.

What the form's own script (theme/admin/format.js) needs stands in the fields as well: ``aliases`` of a key, and the
``names`` of an option, so that it recognises what was written by hand.
"""

import re
from collections.abc import Iterable

from tinso.newsroom.schema.documents import ARTICLE, PAGE
from tinso.newsroom.schema.groups import Addresses, KeyGroup, Listing, ListOfGroups
from tinso.newsroom.schema.keys import Key, Kind
from tinso.newsroom.schema.kinds import Amount, Flag, Moment, OneOf, Slug, Span, Text, WebAddress
from tinso.newsroom.schema.references import Name, PictureName
from tinso.newsroom.schema.statistics import MOST, STATISTIC, Statistics
from tinso.registry import District, Indicator, Registry, Topic

Field = dict[str, object]

WORDS = {
    "open": "Mở",
    "day": "Đúng ngày",
    "month": "Chỉ chắc tháng, hoặc là ước",
    "year": "Chỉ chắc năm, hoặc là ước",
    "closed": "Đóng",
    "vi": "Tiếng Việt",
    "en": "Tiếng Anh",
    "published": "Đăng",
    "draft": "Bài nháp, chưa đăng",
    "actual": "Đã đạt",
    "target": "Chỉ tiêu kế hoạch",
    "estimate": "Ước tính",
}
_DEFAULTS = {"date": "{{now}}", "menu": True}
_FILE = re.compile(r" \(content/[\w/.]+\)")  # where the names stand, of no use beside a list of them
_AREA = 300  # characters: longer texts are written in a box of several lines
_BODY: Field = {
    "name": "body",
    "label": "Nội dung",
    "hint": "Mỗi con số ở phần số liệu phải có trong một câu của bài. Bài có bảng thì viết ở chế độ Markdown.",
    "widget": "markdown",
    "buttons": ["bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list"],
    "editor_components": ["image"],
}


def collections(registry: Registry) -> list[dict[str, object]]:
    """Articles and pages as Decap's collections; paths are those of docs/architecture.md."""
    shared = {
        "create": True,
        "extension": "md",
        "identifier_field": "title",
        "media_folder": "/content/images",
        "public_folder": "",
        "editor": {"preview": False},
    }
    articles = {
        "name": "articles",
        "label": "Tin bài",
        "label_singular": "Bài",
        "description": "Mỗi bài là một tệp trong content/articles, theo năm và tháng.",
        "folder": "content/articles",
        "path": "{{year}}/{{month}}/{{slug}}",
        "preview_path": "tin/{{year}}/{{month}}/{{filename}}/",
        "summary": "{{title}} ({{date | date('DD-MM-YYYY')}})",
        "sortable_fields": [{"field": "date", "default_sort": "desc"}, "title"],
        "view_filters": [{"label": WORDS["draft"], "field": "status", "pattern": "draft"}],
        "fields": [*fields(ARTICLE, registry), _BODY],
    }
    pages = {
        "name": "pages",
        "label": "Trang",
        "label_singular": "Trang",
        "description": "Trang không phải tin, trong content/pages.",
        "folder": "content/pages",
        "preview_path": "{{filename}}/",
        "fields": [*fields(PAGE, registry), _BODY],
    }
    return [{**collection, **shared, "format": f"tinso-{collection['name']}"} for collection in (articles, pages)]


def fields(keys: Iterable[Key], registry: Registry, demanded: bool = True) -> list[Field]:
    """One field a key, in order. Within a group that may be left out nothing is ``demanded``: Decap would insist."""
    return [_field(key, registry, demanded) for key in keys]


def _field(key: Key, registry: Registry, demanded: bool) -> Field:
    required = key.required and demanded
    field: Field = {"name": key.name, "label": key.label, "hint": _hint(key, demanded), "required": required}
    field |= _widget(key.kind, registry, required)
    if field["widget"] == "list":
        field["label_singular"] = key.label.lower()
    if key.name in _DEFAULTS:
        field["default"] = _DEFAULTS[key.name]
    if key.aliases:
        field["aliases"] = list(key.aliases)
    return field


def _hint(key: Key, demanded: bool) -> str:
    parts = [_FILE.sub("", key.meaning)]
    if isinstance(key.kind, Listing | Addresses):
        parts.append("Nhiều thì cách nhau bằng dấu phẩy.")
    if isinstance(key.kind, Text | Amount | Span | Slug | WebAddress):
        parts.append(f"Ví dụ: {key.example}")
    if key.required and not demanded:
        parts.append("Phải có khi dùng nhóm này.")
    return " ".join(part if part.endswith((".", "…")) else f"{part}." for part in parts)


def _widget(kind: Kind, registry: Registry, required: bool) -> Field:
    """The widget that writes what the kind reads. Raises TypeError for a kind that has none yet."""
    match kind:
        case Text(longest=longest):
            limit = [f"^[\\s\\S]{{0,{longest}}}$", f"dài nhất {longest} ký tự"]
            return {"widget": "text" if longest >= _AREA else "string", "pattern": limit}
        case Slug():
            return {"widget": "string", "pattern": ["^[a-z0-9]+(-[a-z0-9]+)*$", "chỉ chữ thường không dấu, số và -"]}
        case WebAddress():
            return {"widget": "string", "pattern": ["^https?://\\S+$", "bắt đầu bằng https://"]}
        case Amount() | Span():
            return {"widget": "string"}
        case Moment():
            return {"widget": "datetime", "format": "YYYY-MM-DD HH:mm", "default": ""}
        case Flag():
            return {"widget": "boolean", "default": False}
        case OneOf(choices=choices):
            return {"widget": "select", "options": [{"label": WORDS[word], "value": word} for word in choices]}
        case Name(of=of):
            return {"widget": "select", "options": [_option(entry) for entry in registry.named(of)]}
        case Listing() | Addresses():
            return {"widget": "list", "default": []}
        case PictureName():
            return {"widget": "image", "choose_url": False, "media_library": {"allow_multiple": False}}
        case KeyGroup(keys=keys):
            return {"widget": "object", "collapsed": not required, "fields": fields(keys, registry, required)}
        case ListOfGroups(keys=keys):
            summary = " · ".join(f"{{{{fields.{key.name}}}}}" for key in keys if key.required)
            return {"widget": "list", "summary": summary, "default": [], "fields": fields(keys, registry)}
        case Statistics():
            return {
                "widget": "list",
                "summary": "{{fields.value}} ({{fields.indicator}})",
                "default": [],
                "min": 0,
                "max": MOST,
                "fields": fields(STATISTIC, registry),
            }
    raise TypeError(f"the form has no widget for {type(kind).__name__}")


def _option(entry: District | Indicator | Topic) -> Field:
    """An entry of the registry by its name; what it writes is the entry's key."""
    return {"label": entry.name, "value": entry.key, "names": [entry.slug, *entry.names]}
