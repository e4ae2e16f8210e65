"""The interface in Vietnamese and English: gettext catalogues and date forms. Wraps Babel."""

from collections.abc import Callable
from datetime import datetime
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.dates import format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

_MOMENT = {"vi": "EEEE, d-M-y, HH:mm", "en": "EEEE d MMMM y, HH:mm"}


def catalogue(theme: Path, lang: str) -> GNUTranslations:
    """The compiled catalogue of a language, from theme/translations/LANG/LC_MESSAGES/tinso.po."""
    source = theme / "translations" / lang / "LC_MESSAGES" / "tinso.po"
    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=lang))
    compiled.seek(0)
    return GNUTranslations(compiled)


def moment(lang: str) -> Callable[[datetime], str]:
    """A filter that writes a day with its weekday, and the time unless it is midnight (no time was given)."""

    def write(when: datetime) -> str:
        form = _MOMENT[lang] if (when.hour, when.minute) != (0, 0) else _MOMENT[lang].removesuffix(", HH:mm")
        text = format_datetime(when, form, locale=lang)
        return text[:1].upper() + text[1:]

    return write
