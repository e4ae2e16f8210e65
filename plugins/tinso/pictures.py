"""The pictures that articles show, in the widths that screens want. Wraps Pillow.

Only pictures that an article names are published: re-encoded, so that no metadata (a phone's position) and no
file that merely claims to be a picture gets out. Encoded copies are kept under .cache by what they were made of.
"""

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

from pelican import Pelican
from pelican.plugins import signals
from PIL import Image, ImageOps


class Pictures:
    """Writes /images/NAME-WIDTH.webp, and a JPEG a lead picture for link previews."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: Any):
        self._context = context
        self._cache = Path(settings["CACHE_PATH"]) / "pictures"

    def generate_output(self, writer: Any) -> None:
        """Each picture once, whichever articles show it."""
        edition = self._context["edition"]
        for picture in edition.pictures:
            source = picture.file.read_bytes()
            for width in picture.widths:
                writer.write_bytes(picture.address(width), self._encoded(source, width, "WEBP"))
            writer.write_bytes(picture.card_address, self._encoded(source, picture.card_width, "JPEG"))

    def _encoded(self, source: bytes, width: int, form: str) -> bytes:
        mark = sha256(source).hexdigest()[:20]
        cached = self._cache / f"{mark}-{width}.{form.lower()}"
        if not cached.exists():
            self._cache.mkdir(parents=True, exist_ok=True)
            partial = cached.with_suffix(f".{uuid4().hex}.part")  # another build may make the same at the same time
            partial.write_bytes(encode(source, width, form))
            partial.replace(cached)
        return cached.read_bytes()


def encode(source: bytes, width: int, form: str) -> bytes:
    """The picture at a width in pixels (never enlarged) as WEBP or JPEG, upright and without metadata."""
    with Image.open(BytesIO(source)) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    height = max(1, round(upright.height * width / upright.width))
    small = upright.resize((width, height), Image.Resampling.LANCZOS) if width < upright.width else upright
    small.info.clear()  # comments and profiles would go along
    out = BytesIO()
    options = {"quality": 80, "method": 4} if form == "WEBP" else {"quality": 82, "optimize": True, "progressive": True}
    small.save(out, form, **options)
    return out.getvalue()


def get_generators(_: Pelican) -> type[Pictures]:
    """The generator of pictures."""
    return Pictures


def register() -> None:
    """Pictures are a generator, so that they are written with the pages."""
    signals.get_generators.connect(get_generators)
