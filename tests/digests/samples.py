"""A sound digest file, and ways to spoil it one line at a time."""

from pathlib import Path

from digests.check import Report, check_folder
from digests.loading import load_bytes
from digests.model import Digest

NAME = "icse.yaml"
BRIEF = """INTERPOL’s Initiative
  • It is the world’s largest international police organisation with 195 member countries, and is
    headquartered in Lyon, France.
  • India is the 68th country to have access to this database.
  • India reported over 24 lakh instances from 2017 to 2020, with 80% victims being girls.
  • Its full name is International Criminal Police Organisation.
"""
SOUND = """\
id: icse
title: India joins the ICSE database
date: 2022-07-18
topics: [security, international-bodies]
sensitive: true
helplines:
  - name: Childline
    contact: "1098"
sources:
  - name: The brief
    url: https://example.org/brief
    date: 2022-07-18
brief: icse.txt
facts:
  - id: members
    section: Interpol
    text: Interpol has 195 member countries and is headquartered in Lyon, France.
    as_of: 2022-07-18
    source_quote: organisation with 195 member countries, and is headquartered in Lyon, France
    keys:
      - span: "195"
        kind: number
        distractors: ["187", "190", "203"]
        ask: How many member countries does Interpol have?
      - span: Lyon, France
        kind: place
        distractors: ["Vienna, Austria", "Geneva, Switzerland"]
  - id: access
    section: India
    text: India is the 68th country with access to Interpol's ICSE database.
    as_of: 2022-07-18
    until: 2030-12-31
    source_quote: India is the 68th country to have access
    keys:
      - span: 68th
        kind: ordinal
        distractors: [54th, 71st]
terms:
  - term: Interpol
    stands_for: International Criminal Police Organisation
    aliases: [ICPO]
    explain: The world's largest organisation of police forces.
    facts: [members]
  - term: ICSE
    explain: A database of images that helps to find victims.
questions:
  - id: seat
    fact: members
    ask: Which city is the seat of the world's police organisation?
    options: [Lyon, Vienna, Geneva]
    answer: 1
    explain: Interpol sits in Lyon, France.
"""


def spoilt(old: str, new: str, text: str = SOUND) -> str:
    """Replace the first `old` of the sound digest; it has to be there."""
    assert old in text, f"not in the sample: {old}"
    return text.replace(old, new, 1)


def shelf(folder: Path, *texts: str, brief: str | None = BRIEF) -> Path:
    """Write digests (the first under its right name, the others as b.yaml, c.yaml, ...) and their brief."""
    for letter, text in zip("abcdef", texts, strict=False):
        (folder / (NAME if letter == "a" else f"{letter}.yaml")).write_text(text, encoding="utf-8")
    if brief is not None:
        (folder / "briefs").mkdir(exist_ok=True)
        (folder / "briefs" / "icse.txt").write_text(brief, encoding="utf-8")
    return folder


def told(report: Report) -> list[str]:
    """Spell the problems with bare file names."""
    return [str(problem).removeprefix(f"{problem.path.parent}/") for problem in report.problems]


def complaints(folder: Path, *texts: str) -> list[str]:
    """Check digests and spell what is wrong with them."""
    return told(check_folder(shelf(folder, *texts)))


def digest(text: str = SOUND) -> Digest:
    """Read a digest without checking it."""
    loading = load_bytes(text.encode(), Path(NAME))
    assert not loading.problems, [str(problem) for problem in loading.problems]
    return loading.files[0].digest
