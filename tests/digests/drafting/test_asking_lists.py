import pytest

from digests.drafting.asking.definitions import with_definitions
from digests.drafting.model import DraftFact, DraftTerm, Finding
from digests.model import Listing, Term
from tests.digests.drafting.factories import keyed, stated


def lists(text: str, brief: str = "") -> tuple[Listing, ...]:
    [fact] = keyed(stated(text), brief=brief).facts
    return fact.lists


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The Reef Council's members are Bhutan, India, Nepal and Sri Lanka.",
         "the members of the Reef Council"),
        ("The founding members of the Reef Council are Bhutan, India and Nepal.",
         "the founding members of the Reef Council"),
        ("Members of the Reef Council: Bhutan, India and Nepal (as of 3 May 2022).",
         "the members of the Reef Council, as of 3 May 2022"),
        ("Bhutan, India, and Nepal are the permanent members of the Reef Council.",
         "the permanent members of the Reef Council"),
        ("The Tarn Treaty was signed by three countries, namely Bhutan, India and Nepal.",
         "the countries that signed the Tarn Treaty"),
        ("The Reef Council has three members: Kerala, Goa and Gujarat.", "the members of the Reef Council"),
    ],
)  # fmt: skip
def test_a_full_list_of_known_names_can_be_asked_for_an_outsider(text: str, of: str) -> None:
    [listing] = lists(text)
    assert listing.of == of
    assert len(listing.members) >= 3
    assert not set(listing.members) & set(listing.outsiders)


@pytest.mark.parametrize(
    "text",
    [
        "The members of the Reef Council are Bhutan and Nepal.",
        "The members of the Reef Council are Bhutan, Nepal, India and others.",
        "The Reef Council has five members: Bhutan, Nepal and India.",
        "The members of the Reef Council include Bhutan, Nepal and India.",
        "Its members are Bhutan, Nepal and India.",
    ],
)
def test_what_is_no_full_list_of_three_known_names_is_none(text: str) -> None:
    assert lists(text) == ()


def test_what_the_brief_names_elsewhere_is_no_outsider() -> None:
    told = "The members of the Reef Council are Bhutan, Nepal and India."
    [listing] = lists(told, brief="Pakistan and the Maldives came to look.")
    assert not {"Pakistan", "Maldives"} & set(listing.outsiders)


def defined(name: str, what: str, **given: object) -> tuple[DraftTerm, DraftFact]:
    fact = stated(f"{name} is {what}.", id=name.lower(), **given)
    term = Term(term=name, explain=fact.text, facts=(fact.id,))
    return DraftTerm(term=term, start=0, end=1), fact


REEFS = (
    ("Malati", "a naval exercise between India and Oman"),
    ("Sudha", "an air exercise held by France in the Alps"),
    ("Nira", "a land exercise of the Kenya Guards"),
)


def definitions(*pairs: tuple[DraftTerm, DraftFact]) -> list[str | None]:
    terms, facts = zip(*pairs, strict=True)
    return [term.term.definition for term in with_definitions(terms, facts)]


def test_three_terms_of_one_sort_are_defined() -> None:
    assert definitions(*(defined(*each) for each in REEFS)) == [what for _, what in REEFS]


def test_two_terms_of_one_sort_are_not_enough() -> None:
    assert definitions(*(defined(*each) for each in REEFS[:2])) == [None, None]


@pytest.mark.parametrize(
    "third",
    [
        ("Nira", "a land treaty of the Kenya Guards"),
        ("Nira", "a naval exercise between India and Qatar"),
        ("Nira", "the largest exercise of the Kenya Guards"),
        ("Kenya", "a land exercise of the Kenya Guards"),
    ],
    ids=["of another sort", "much like another", "which may change", "which names itself"],
)
def test_a_definition_that_will_not_do_leaves_all_without(third: tuple[str, str]) -> None:
    assert definitions(*(defined(*each) for each in (*REEFS[:2], third))) == [None, None, None]


def test_a_term_of_a_doubtful_fact_is_not_defined() -> None:
    doubt = Finding(check="F1", reason="r", remedy="m")
    assert definitions(*(defined(*each, findings=(doubt,)) for each in REEFS)) == [None, None, None]
