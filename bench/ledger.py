"""Times the ledger on 100,000 figures: compiling it, and asking all that pages ask. Seconds of one core's own time."""

import random
import sys
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from tinso.figures import Figure, Period, Qualifier, Quantity
from tinso.ledger import Entry, Ledger
from tinso.newsroom.data_files import load

FIGURES = 100_000
BAR = 5.0
DATA = Path(__file__).resolve().parent.parent / "content" / "data"
YEARS = range(2005, 2025)
FORMS = ("{}", "{}-Q1", "{}-Q3", "{}-9M", "{}-12", "{}-H1")


def entries(indicators: list, places: list[str]) -> list[Entry]:
    """Figures over all indicators, districts and communes; each tenth is stated again by a later article."""
    chance = random.Random(1)  # noqa: S311  (no secret)
    began = datetime(2005, 1, 1, tzinfo=UTC)
    qualifiers = list(Qualifier)
    made: list[Entry] = []
    for number in range(FIGURES):
        if number % 10 == 0 and made:
            figure = chance.choice(made).figure
        else:
            value = Decimal(chance.randrange(1, 10**6))
            indicator = chance.choice(indicators)
            quantity = Quantity(value, value, chance.choice(qualifiers), indicator.unit)
            period = Period.parse(chance.choice(FORMS).format(chance.choice(YEARS)))
            figure = Figure(indicator.id, quantity, period, chance.choice(places))
        made.append(
            Entry(
                figure,
                "Tên bài",
                "/x/",
                began + timedelta(hours=number),
                article_id=f"bai-{number // 8}",
                row=f"dong-{number}",
            )
        )
    return made


def main() -> int:
    """Prints a line each; 1 when compiling and asking takes longer than the bar."""
    registry = load(DATA)
    districts = [district.slug for district in registry.places]
    places = [*districts, *(f"{slug}/xa-{number}" for slug in districts for number in range(20))]
    own = entries(list(registry.indicators), places)
    measures = {indicator.id: indicator.measure for indicator in registry.indicators}
    began = time.process_time()
    ledger = Ledger(own, measures)
    compiled = time.process_time() - began
    for cell in ledger.cells():
        ledger.change(cell)
    for place in places:
        ledger.latest_cells(place)
    [cell.conflicts for cell in ledger.cells()]
    ledger.revisions()
    asked = time.process_time() - began
    print(f"{FIGURES} figures compiled   {compiled:6.2f} s")
    print(f"… and all asked of them {asked:6.2f} s  {'late' if asked >= BAR else 'well'}")
    return 1 if asked >= BAR else 0


if __name__ == "__main__":
    sys.exit(main())
