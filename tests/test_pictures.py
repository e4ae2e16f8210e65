"""Encoded pictures are kept from one build to the next."""

from functools import partial
from io import BytesIO
from pathlib import Path

from PIL import Image

from tinso.pictures import encode
from tinso.publisher.kept import Kept


def test_two_builds_at_once_do_not_take_each_others_half_made_picture(tmp_path, monkeypatch):
    """Before one build has put its picture in place, another begins and ends the same."""
    source = BytesIO()
    Image.new("RGB", (40, 30)).save(source, "PNG")
    one, other = Kept(tmp_path), Kept(tmp_path)
    make = partial(encode, source.getvalue(), 40, "WEBP")
    write, made = Path.write_bytes, []

    def and_another(file, data):
        written = write(file, data)
        if not made:
            made.append(None)
            made.append(other.get("a-40.webp", "1", make))
        return written

    monkeypatch.setattr(Path, "write_bytes", and_another)
    assert one.get("a-40.webp", "1", make) == made[1]
    assert list(tmp_path.rglob("*.part")) == []
