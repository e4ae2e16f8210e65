"""The pictures that articles show, in the widths that screens want. Wraps Pillow.

Only pictures that an article names are published: re-encoded, so that no metadata (a phone's position) and no
file that merely claims to be a picture gets out. Encoded copies are kept by what they were made of.
"""

from collections.abc import Iterator
from functools import partial
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageOps

from tinso.edition.picture import slug_of
from tinso.feature import Ask, File, Site, feature

_OPTIONS: dict[str, dict[str, int | bool]] = {
    "WEBP": {"quality": 80, "method": 4},
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
}


_ENCODER = f"{PIL.__version__} {blake2b(Path(__file__).read_bytes()).hexdigest()}"  # what else a copy is made by


def pages(site: Site) -> Iterator[File]:
    """/images/NAME-WIDTH.webp of each picture once, whichever articles show it, and a JPEG for link previews."""
    for picture in site.pictures:
        for width in picture.widths:
            yield File(picture.address(width), partial(_copy, name=picture.name, width=width, form="WEBP"))
        yield File(picture.card_address, partial(_copy, name=picture.name, width=picture.card_width, form="JPEG"))


def _copy(ask: Ask, name: str, width: int, form: str) -> bytes:
    source = ask.picture(name)
    made_of = f"{_ENCODER} {blake2b(source).hexdigest()} {width} {form}"
    return ask.kept(f"{slug_of(name)}-{width}.{form.lower()}", made_of, partial(encode, source, width, form))


def encode(source: bytes, width: int, form: str) -> bytes:
    """The picture at a width in pixels (never enlarged) as WEBP or JPEG, upright and without metadata."""
    with Image.open(BytesIO(source)) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    height = max(1, round(upright.height * width / upright.width))
    small = upright.resize((width, height), Image.Resampling.LANCZOS) if width < upright.width else upright
    small.info.clear()  # comments and profiles would go along
    out = BytesIO()
    small.save(out, form, **_OPTIONS[form])
    return out.getvalue()


register = feature(pages)
