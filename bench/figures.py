"""Times the finder on 1 MB of prose and on 1 MB made to hurt. Seconds of one core's own time, the best of three."""

import random
import re
import sys
import time
from pathlib import Path

from tinso.figures import find

MEGABYTE = 1_000_000
BAR = 1.0
STORIES = Path(__file__).parent.parent / "tests" / "figures" / "stories"


def prose() -> str:
    """The annotated stories without their marks, repeated."""
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in sorted(STORIES.glob("*.txt")))
    text = re.sub(r"^===.*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\{\{(.*?)\|.*?\}\}|<<(.*?)>>", lambda mark: mark[1] or mark[2], text, flags=re.DOTALL)
    whole = text * (MEGABYTE // len(text) + 1)
    return whole.encode()[:MEGABYTE].decode(errors="ignore")


def hostile() -> dict[str, str]:
    """Texts of digits, commas, dots and spaces."""
    chance = random.Random(1)  # noqa: S311  (no secret)
    units = ["1 ", "1, ", "123 ", "1,", "1.", "12.345,", "0.000.", "1 000 ", "47, 5 ", "9"]
    texts = {repr(unit): unit * (MEGABYTE // len(unit)) for unit in units}
    texts["random"] = "".join(chance.choices("0123456789,. ", k=MEGABYTE))
    return texts


def seconds(text: str) -> float:
    """The best of three."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        find(text)
        best = min(best, time.process_time() - began)
    return best


def main() -> int:
    """Prints a line each; 1 when one takes longer than the bar."""
    late = 0
    for name, text in {"prose": prose(), **hostile()}.items():
        took = seconds(text)
        late += took >= BAR
        print(f"{name:12} {took:6.2f} s  {'late' if took >= BAR else 'well'}")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
