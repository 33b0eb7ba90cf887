"""Questions for a full form: what an abbreviation stands for, unless every candidate knows it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from digests.drafting.asking.frames import Asked
from digests.drafting.model import DraftTerm
from digests.drafting.wordlists import listed
from digests.likeness import has_words
from digests.model import KeyKind

HOUSEHOLD: Final = frozenset(
    listed(
        "UN UNO USA US UK EU UAE UNESCO UNICEF WHO WTO IMF ILO NATO ISRO NASA RBI SBI DRDO CBI NIA ED"
        " BSF CRPF UPSC SSC PM CM MP MLA MLC MPs MLAs GDP GNP GST GoI GOI NGO NGOs NGT PIB PTI ANI IST"
        " AD BC BCE CE CEO MD MoU MOU PhD IIT IIM AIIMS CBSE NCERT UGC NEET JEE IAS IPS IFS IT AI ICT"
        " TV FM AM PC ATM PIN OTP SMS UPI KYC FDI FII FPI IPO SEBI LIC NITI COVID HIV AIDS TB DNA RNA"
        " WWF IUCN ASEAN SAARC BRICS G20 G7 SCO OPEC FIFA ICC BCCI IPL IOC INS PSU PSUs MSME MSMEs LPG"
        " CNG LED EV EVs OBC SC ST SCs STs EWS BPL PDS PAN GPS HIV FIR RTI EVM ECI BJP INC CJI SC HC"
        " ICJ HDI GHI GII SDG SDGs UNDP UNEP UNGA UNSC UNHCR NHRC NABARD MGNREGA GSLV PSLV"
        " IAF WEF ISA NPCI EPFO NDMA NDRF IMD ISS OECD ADB AIIB IAEA UNFCCC IPCC ICAR ICMR"
        " CSIR FSSAI TRAI IRDAI NHAI"
        " BARC BRIC SAIL NTPC ONGC BHEL"
        " NEP ISO BIS AICTE NDA UPA LoC LOC LAC J&K UT UTs USD INR MSP NRI NCC NSS PMO MEA MHA CAG CRZ FAO"
    )
)
"""Abbreviations that every candidate knows."""
_NOT_ASKED: Final = r"[,()]|\bNews (?:Agency|Service)\b|\bPress (?:Agency|Trust|Association)\b"
"""What is no one name, and who reported it."""
_SHORT: Final = re.compile(r"[A-Z][A-Za-z&-]{1,11}")


def full_forms(text: str, terms: Sequence[DraftTerm]) -> Iterator[Asked]:
    """Find the full forms that a fact's text gives for abbreviations of the brief's terms."""
    for draft in terms:
        short, long = draft.term.term, draft.term.stands_for
        if draft.findings or long is None or not is_worth_expanding(short, long):
            continue
        if has_words(text, short) and text.count(long) == 1:
            ask = f"What does the abbreviation {short} stand for?"
            why = f"{short} stands for {long}."
            yield Asked(span=long, kind=KeyKind.FULL_FORM, ask=ask, slot="full form", why=why)


_STANDS: Final = re.compile(
    r"(?P<short>[A-Z][\w&-]{1,11}) (?:stands for|is short for"
    r"|is the (?:short form|abbreviation|acronym) (?:of|for))"
    r" (?:the )?[‘“\"']?(?P<long>[A-Z][\w’'&,/ -]{8,110}?)[’”\"']?"
)


def told_forms(text: str) -> Iterator[Asked]:
    """Find the full form that a sentence gives: "X stands for ..."."""
    found = _STANDS.fullmatch(text)
    if found is not None and is_worth_expanding(found["short"], found["long"]):
        ask = f"What does the abbreviation {found['short']} stand for?"
        yield Asked(span=found["long"], kind=KeyKind.FULL_FORM, ask=ask, slot="full form")


def is_worth_expanding(short: str, long: str) -> bool:
    """Tell whether an examiner would ask for a full form: three words or more, no household name."""
    plain = short.removesuffix("s")
    if not _SHORT.fullmatch(short) or {short, plain} & HOUSEHOLD or re.search(_NOT_ASKED, long):
        return False
    capitals = sum(letter.isupper() for letter in plain)
    words = re.findall(r"[A-Z][a-z]+", long)
    return capitals >= 3 and len(words) >= 3 and capitals <= len(long.split()) + 1
