from digests.drafting.auditing import audit
from digests.model import Digest, Fact, Key, KeyKind, Source
from tests.digests.drafting.factories import intake

TEXT = "The Coastal Reef Council was established in 1987."
ASK = "In which year was the Coastal Reef Council established?"


def published(key: Key, drafted: bool = False) -> Digest:
    day = intake().date
    facts = (
        Fact(id="a", section="S", text=TEXT, as_of=day, source_quote=TEXT, keys=(key,), drafted=drafted),
        Fact(id="b", section="S", text="The Reef Council sits in Oslo.", as_of=day, source_quote="q"),
    )
    source = Source(name="n", date=day)
    return Digest(id="reef", title="Reef", date=day, topics=("t1",), sources=(source,), facts=facts)


def year(*wrong: str, ask: str = ASK) -> Key:
    return Key(span="1987", kind=KeyKind.YEAR, distractors=wrong, ask=ask)


def test_a_sound_key_has_no_advice() -> None:
    told = audit((published(year("1981", "1984", "1990")),), {})
    assert (told.clean, dict(told.found)) == (1, {})


def test_what_a_draft_would_be_refused_for_is_advice_on_what_is_published() -> None:
    told = audit((published(year("1981", "1984", "1990", ask="In which year was it established?")),), {})
    assert "I3" in told.found
    assert told.clean == 0


def test_a_wrong_answer_is_held_against_the_whole_brief_where_there_is_one() -> None:
    digest = published(year("1981", "1984", "1990"))
    brief = f"{TEXT} Its first report came out in 1990."
    assert "I9" in audit((digest,), {"reef": brief}).found


def test_facts_are_counted_by_what_they_lack() -> None:
    told = audit((published(year("1981", "1984", "1990"), drafted=True),), {})
    assert (told.facts, told.keyless, told.waiting) == (2, 1, 1)


def test_keys_and_compiled_questions_are_counted_by_kind_and_form() -> None:
    told = audit((published(year("1981", "1984", "1990")),), {})
    assert (dict(told.kinds), told.forms["direct"], told.forms["blank"]) == ({"year": 1}, 1, 1)


def test_a_label_and_its_value_need_no_verb() -> None:
    digest = published(year("1981", "1984", "1990"))
    labelled = digest.facts[1].model_copy(update={"text": "Mass of the Reef Radar: 2,392 kg."})
    told = audit((digest.model_copy(update={"facts": (labelled,)}),), {})
    assert told.sound == 1


def test_a_fragment_that_was_kept_is_advised_on() -> None:
    """Found in a review: "In central Uttara Kannada district of Karnataka." was published without a word."""
    digest = published(year("1981", "1984", "1990"))
    fragment = digest.facts[1].model_copy(update={"text": "In the north of Goa."})
    told = audit((digest.model_copy(update={"facts": (digest.facts[0], fragment)}),), {})

    assert [[finding.check for finding in each.findings] for each in told.told] == [[], ["F7"]]
    assert (told.sound, dict(told.doubted)) == (1, {"F7": 1})
