"""`addresses`: the addresses that readers may have kept, and a file of them for what Git does not tell."""

import argparse
import sys
from pathlib import Path

from tinso import addresses
from tinso.languages import BilingualError, Both
from tinso.newsroom.compiling import open_content
from tinso.newsroom.published import kept


def run(root: Path, wanted: argparse.Namespace) -> int:
    """Prints them, or adds them to content/addresses.txt. 0; 1 when the content has errors."""
    try:
        features, _, settings = addresses.loaded(root / "pelicanconf.py")
        content = open_content(root / "content", declare=addresses.declared_by(features, settings))
    except BilingualError as error:
        print(error.words.text(wanted.lang), file=sys.stderr)
        return 1
    found = addresses.pages(features, addresses.site_of(content.facts(), content.registry, settings))
    if not wanted.write:
        print("\n".join(found))
        return 0
    file = root / "content" / kept.FILE
    file.write_text(kept.with_these(file, found), encoding="utf-8")
    words = Both(f"content/{kept.FILE}: {len(found)} địa chỉ đang có.", f"content/{kept.FILE}: {len(found)} addresses.")
    print(words.text(wanted.lang))
    return 0
