"""The cache of encoded pictures."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from tinso.pictures import Pictures


def test_two_builds_at_once_do_not_take_each_others_half_made_picture(tmp_path, monkeypatch):
    """Before one build has put its picture in place, another begins and ends the same."""
    source = BytesIO()
    Image.new("RGB", (40, 30)).save(source, "PNG")
    one, other = (Pictures({}, {"CACHE_PATH": str(tmp_path)}) for _ in range(2))
    write, made = Path.write_bytes, []

    def and_another(file, data):
        written = write(file, data)
        if not made:
            made.append(None)
            made.append(other._encoded(source.getvalue(), 40, "WEBP"))
        return written

    monkeypatch.setattr(Path, "write_bytes", and_another)
    assert one._encoded(source.getvalue(), 40, "WEBP") == made[1]
    assert list(tmp_path.rglob("*.part")) == []
