"""Comments through a service beside the site; Isso, hosted by ourselves, is the one wired.

The setting COMMENTS says which: ``{"service": "isso", "url": "https://…/", "load": "click"}``, or None for none.
With ``load`` "click" nothing is asked of the service before the reader presses the button; "visible" is for a
service of our own on this machine or origin, and loads when the section comes into view.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from tinso.edition import Article
from tinso.feature import Ask, Settings, feature
from tinso.feature.declaring import Misconfigured
from tinso.languages import Both

_SERVICES = ("isso",)
_LOADS = ("click", "visible")


@dataclass(frozen=True, slots=True)
class Thread:
    """The discussion of one article; ``service`` is "" where the site takes no comments. It hangs on the article's id,
    never on its address."""

    open: bool
    service: str
    url: str
    host: str
    load: str
    id: str
    title: str


def check(settings: Settings) -> None:
    """Raises :class:`Misconfigured` when COMMENTS names no known service or no usable address."""
    setting = settings.get("COMMENTS")
    if setting is None:
        return
    if not isinstance(setting, Mapping):
        example = '{"service": "isso", "url": "https://…/", "load": "click"}'
        raise Misconfigured(
            Both(f"COMMENTS là None, hoặc một nhóm như {example}", f"COMMENTS is None, or a group such as {example}")
        )
    service, url, load = (setting.get(key, "") for key in ("service", "url", "load"))
    if service not in _SERVICES:
        known = ", ".join(_SERVICES)
        raise Misconfigured(
            Both(
                f"COMMENTS: không có dịch vụ “{service}”; dùng được: {known}",
                f"COMMENTS: there is no service “{service}”; known are: {known}",
            )
        )
    if urlsplit(url).scheme not in {"http", "https"} or not url.endswith("/"):
        raise Misconfigured(
            Both(
                f"COMMENTS: url “{url}” phải bắt đầu bằng https:// và kết thúc bằng /",
                f"COMMENTS: the url “{url}” must begin with https:// and end with /",
            )
        )
    if load not in _LOADS:
        known = ", ".join(_LOADS)
        raise Misconfigured(
            Both(f"COMMENTS: load phải là một trong: {known}", f"COMMENTS: load must be one of: {known}")
        )


def comments(ask: Ask, article: Article) -> Thread:
    """The article's thread."""
    setting = ask.setting("COMMENTS") or {"service": "", "url": "", "load": ""}
    return Thread(
        open=article.comments_open,
        service=setting["service"],
        url=setting["url"],
        host=urlsplit(setting["url"]).netloc,
        load=setting["load"],
        id=article.id,
        title=article.title,
    )


register = feature(check=check, comments=comments)
