"""Comments through a service beside the site; Isso, hosted by ourselves, is the one wired.

The setting COMMENTS says which: ``{"service": "isso", "url": "https://…/", "load": "click"}``, or None for none.
With ``load`` "click" nothing is asked of the service before the reader presses the button; "visible" is for a
service of our own on this machine or origin, and loads when the section comes into view.
"""

from typing import Any
from urllib.parse import urlsplit

from pelican import Pelican
from pelican.plugins import signals as pelican_signals

from tinso import signals

_SERVICES = ("isso",)
_LOADS = ("click", "visible")


class CommentsMisconfigured(ValueError):
    """The setting COMMENTS names no known service or no usable address."""


def check_setting(pelican: Pelican) -> None:
    """Raises :class:`CommentsMisconfigured` before anything is read when the setting is unusable."""
    setting = pelican.settings.get("COMMENTS")
    if setting is None:
        return
    service, url, load = (setting.get(key, "") for key in ("service", "url", "load"))
    if service not in _SERVICES:
        raise CommentsMisconfigured(f"COMMENTS: không có dịch vụ “{service}”; dùng được: {', '.join(_SERVICES)}")
    if urlsplit(url).scheme not in {"http", "https"} or not url.endswith("/"):
        raise CommentsMisconfigured(f"COMMENTS: url “{url}” phải bắt đầu bằng https:// và kết thúc bằng /")
    if load not in _LOADS:
        raise CommentsMisconfigured(f"COMMENTS: load phải là một trong: {', '.join(_LOADS)}")


def add_comments(article: Any, values: dict[str, Any], context: dict[str, Any]) -> None:
    """Gives the article's template its thread. The thread hangs on the article's id, never on its address."""
    setting = context.get("COMMENTS")
    values["comments"] = {
        "open": article.comments_open,
        "service": setting and setting["service"],
        "url": setting and setting["url"],
        "host": setting and urlsplit(setting["url"]).netloc,
        "load": setting and setting["load"],
        "thread": article.id,
        "title": article.title,
    }


def register() -> None:
    """The setting is looked at once all settings are known; the thread is part of the article's page."""
    pelican_signals.initialized.connect(check_setting)
    signals.article_page.connect(add_comments)
