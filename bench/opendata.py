"""Times the open data of 100,000 figures, format by format. Seconds of one core's own time."""

import sys
import time
from dataclasses import replace

from ledger import DATA, FIGURES, entries
from tinso.ledger import Ledger
from tinso.newsroom.data_files import load
from tinso.opendata import About, as_csv, as_json, database, dataset, workbook
from tinso.opendata.dictionary import FIGURES as TABLE

TEXT_BAR, BAR = 20.0, 90.0


def main() -> int:
    """Prints a line a format; 1 when CSV and JSON, or all together, take longer than their bars."""
    registry = load(DATA)
    places = [district.slug for district in registry.places]
    stated = entries(list(registry.indicators), places)
    stated = [replace(entry, article_id=f"bai-{number}") for number, entry in enumerate(stated)]  # ids are unique
    began = time.process_time()
    data = dataset((), Ledger(stated), registry, About("Tin số", "https://tinso.example"))
    rows = data.rows[TABLE.name]
    as_csv.file(TABLE, as_csv.lines(TABLE, rows))
    as_json.file(TABLE, as_json.lines(TABLE, rows), data.about, "")
    text = time.process_time() - began
    print(f"{FIGURES} figures as CSV, JSON {text:6.2f} s  {'late' if text >= TEXT_BAR else 'well'}")
    for name, write in (("SQLite", database.write), ("XLSX", workbook.write)):
        since = time.process_time()
        write(data)
        print(f"… as {name:<24}{time.process_time() - since:6.2f} s")
    whole = time.process_time() - began
    print(f"… in every format             {whole:6.2f} s  {'late' if whole >= BAR else 'well'}")
    return 1 if text >= TEXT_BAR or whole >= BAR else 0


if __name__ == "__main__":
    sys.exit(main())
