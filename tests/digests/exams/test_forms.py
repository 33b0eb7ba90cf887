import re

from digests.exams.compiling import every_question_on
from digests.exams.definitions import definitions_on
from digests.exams.links import CODES, links_on
from digests.exams.lists import outsiders_on
from digests.exams.pairs import pairs_on
from digests.model import Link, Listing, Term
from tests.digests.exams.shelf import CAPITALS, atlas, capital

ISLANDS = Listing(
    of="the countries of Great Britain", members=("England", "Scotland", "Wales"), outsiders=("Ireland",)
)


def test_pairs_are_counted_by_what_the_digest_says() -> None:
    digest = atlas()
    for fact in digest.facts:
        [question] = pairs_on(digest, fact)
        lines = (question.description or "").split("\n")[-3:]
        right = sum(
            line.endswith(f"Capital of {country} : {capital}")
            for line in lines
            for country, capital in CAPITALS.items()
        )
        words = ("None of the pairs", "Only one pair", "Only two pairs", "All three pairs")
        assert question.options[question.correct[0]] == words[right]


def test_corrected_pairs_are_told_apart_by_full_stops() -> None:
    digests = [atlas(id=f"atlas-{n}") for n in range(8)]
    told = [each.explanation for one in digests for fact in one.facts for each in pairs_on(one, fact)]
    assert any(text.count(" is wrong: ") > 1 for text in told)
    assert all(text.endswith(".") for text in told)
    assert not any(re.search(r"[^.] Pair \d", text) for text in told)


def test_two_pairs_are_too_few() -> None:
    digest = atlas(capital("Peru"), capital("Cuba"))

    assert list(pairs_on(digest, digest.facts[0])) == []


def test_the_outsider_of_a_list_is_the_answer() -> None:
    text = "Great Britain is made up of England, Scotland and Wales."
    digest = atlas(capital("Peru", text=text, keys=(), lists=(ISLANDS,)))

    [question] = outsiders_on(digest, digest.facts[0])

    assert question.stem == "Which of these is NOT one of the countries of Great Britain?"
    assert question.options[question.correct[0]] == "Ireland"
    assert set(question.options[1:]) == {"England", "Scotland", "Wales"}
    assert question.explanation == f"{text.removesuffix('.')} (as of 2 May 2024)."


def a_term(name: str, fact: str) -> Term:
    return Term(term=name, explain="A capital.", definition=f"the capital near {fact}", facts=(fact,))


def test_a_definition_asks_for_its_term_among_its_siblings() -> None:
    terms = (a_term("Lima", "peru"), a_term("Havana", "cuba"), a_term("Nairobi", "kenya"))
    digest = atlas(terms=terms)

    [question] = definitions_on(digest, digest.facts[0])

    assert question.stem == "Which of these is the capital near peru?"
    assert question.options[question.correct[0]] == "Lima"
    assert sorted(question.options) == ["Havana", "Lima", "Nairobi"]
    assert question.explanation == (
        "“Lima” means the capital near peru. The capital of Peru is Lima (as of 2 May 2024)."
    )


def test_a_long_fact_leaves_the_meaning_alone() -> None:
    terms = (a_term("Lima", "peru"), a_term("Havana", "cuba"), a_term("Nairobi", "kenya"))
    long = capital("Peru", text=f"The capital of Peru is Lima, {'a very old ' * 15}city.")
    [question] = definitions_on(atlas(long, capital("Cuba"), capital("Kenya"), terms=terms), long)
    assert question.explanation == "“Lima” means the capital near peru."


def test_a_sibling_that_the_definition_names_is_no_option() -> None:
    named = Term(term="Accra", aliases=("kenya",), explain="A capital.", definition="x", facts=("cuba",))
    near = a_term("Nairobi", "kenya")
    others = (a_term("Lima", "peru"), a_term("Havana", "cuba"))
    digest = atlas(terms=(near, named, *others))
    asked = {fact.id: list(definitions_on(digest, fact)) for fact in digest.facts}
    assert sorted(asked["kenya"][0].options) == ["Havana", "Lima", "Nairobi"]
    assert "Accra" in asked["peru"][0].options
    assert list(definitions_on(atlas(terms=(near, named, others[0])), capital("Kenya"))) == []


def test_two_defined_terms_are_too_few_to_choose_from() -> None:
    digest = atlas(terms=(a_term("Lima", "peru"), a_term("Havana", "cuba")))

    assert list(definitions_on(digest, digest.facts[0])) == []


def test_a_link_asks_what_holds_of_assertion_and_reason() -> None:
    seen = set()
    for reason in ("cuba", "chile", "kenya"):
        for explains in (True, False):
            digest = atlas(links=(Link(assertion="peru", reason=reason, explains=explains),))
            [question] = links_on(digest, digest.facts[0])
            assertion, because = (question.description or "").split("\n")
            truths = (
                CAPITALS["Peru"] in assertion,
                CAPITALS[reason.capitalize()] in because,
            )
            expected = {
                (True, True): CODES[0] if explains else CODES[1],
                (True, False): CODES[2],
                (False, True): CODES[3],
            }
            assert question.options[question.correct[0]] == expected[truths]
            assert question.fixed_order
            seen.add(truths)
    assert len(seen) > 1


def test_the_explanation_of_a_link_tells_the_reason() -> None:
    """Found by readers: "the reason explains the assertion" only repeats the option."""
    facts = (capital("Peru", keys=()), capital("Cuba", keys=()))
    digest = atlas(*facts, links=(Link(assertion="peru", reason="cuba", explains=True),))
    [question] = links_on(digest, facts[0])
    assert question.explanation == (
        "Both are true as of 2 May 2024, and this is why A holds: The capital of Cuba is Havana."
    )


def test_a_link_to_a_fact_no_editor_has_approved_is_not_asked() -> None:
    facts = (capital("Peru"), capital("Cuba", drafted=True))
    digest = atlas(*facts, links=(Link(assertion="peru", reason="cuba", explains=True),))

    assert list(links_on(digest, digest.facts[0])) == []


def test_plain_questions_stand_before_exam_forms() -> None:
    digest = atlas()

    forms = [question.ref.split("#")[1][:2] for question in every_question_on(digest, digest.facts[0])]

    assert forms == ["b1", "s2", "s3", "n3", "p3"]
