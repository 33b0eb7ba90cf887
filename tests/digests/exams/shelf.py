"""A digest of capitals: every fact has a key, a pair and a claim that can be put wrongly."""

from datetime import date

from digests.model import Digest, Fact, Key, KeyKind, Source

DAY = date(2024, 5, 2)
CAPITALS = {"Peru": "Lima", "Chile": "Santiago", "Cuba": "Havana", "Kenya": "Nairobi"}
WRONG = ("Bogota", "Quito", "Accra")


def capital(country: str, **changes: object) -> Fact:
    fact = Fact(
        id=country.lower(),
        section="Capitals",
        text=f"The capital of {country} is {CAPITALS[country]}.",
        as_of=DAY,
        source_quote="as in the atlas",
        keys=(
            Key(
                span=CAPITALS[country],
                kind=KeyKind.PLACE,
                distractors=WRONG,
                pair=f"Capital of {country}",
            ),
        ),
    )
    return fact.model_copy(update=changes)


def atlas(*facts: Fact, **changes: object) -> Digest:
    digest = Digest(
        id="atlas",
        title="Capitals",
        date=DAY,
        topics=("places",),
        sources=(Source(name="An atlas", date=DAY),),
        facts=facts or tuple(capital(country) for country in CAPITALS),
    )
    return digest.model_copy(update=changes)
