"""Cut the lexicon of English words that `digests.drafting.spelling` reads. Run by hand; needs lemminflect.

    python tools/cut_lexicon.py

lemminflect carries inflection tables made from the SPECIALIST lexicon (US National Library of Medicine).
Kept are words of four letters and more, written small.
"""

import gzip
import re
from importlib.util import find_spec
from pathlib import Path

TARGET = Path(__file__).parent.parent / "digests" / "drafting" / "lexicon.txt.gz"


def _words() -> set[str]:
    package = find_spec("lemminflect")
    if package is None or package.origin is None:
        raise SystemExit("lemminflect is not installed: pip install lemminflect, then run this again")
    tables = Path(package.origin).parent / "resources"
    found: set[str] = set()
    for table in ("lemma_lu.csv.gz", "infl_lu.csv.gz"):
        text = gzip.decompress((tables / table).read_bytes()).decode()
        found.update(re.findall(r"(?<![\w'-])[a-z]{4,}(?![\w'-])", text))
    return found


def main() -> None:
    """Write the lexicon, sorted, packed without a time stamp so that the same words give the same file."""
    TARGET.write_bytes(gzip.compress("\n".join(sorted(_words())).encode(), compresslevel=9, mtime=0))


if __name__ == "__main__":
    main()
