from collections import Counter

from digests.drafting.gazetteer_entries import UNION_TERRITORY
from digests.drafting.gazetteer_learned import with_learned
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.gazetteer_since import begun_in
from digests.model import Digest, Fact, Key, KeyKind, Source
from tests.digests.drafting.factories import intake


def test_the_longest_name_is_found_and_none_inside_a_word() -> None:
    found = gazetteer().spot("South Sudan and Goa met; Omanis and Chadwick did not.")
    assert [one.written for one in found] == ["South Sudan", "Goa"]


def test_a_name_leads_to_its_entry_in_any_spelling_it_has() -> None:
    assert gazetteer().named("UAE") == gazetteer().named("united arab emirates")


def test_others_of_the_same_group_come_first() -> None:
    assam = gazetteer().named("Assam")
    assert assam is not None
    nearest = gazetteer().alike(assam)[:6]
    assert {entry.group for entry in nearest} == {"Northeast"}
    assert assam not in nearest


def test_all_28_states_and_8_union_territories_are_known() -> None:
    kinds = Counter(entry.what for entry in gazetteer().entries if entry.kind is KeyKind.STATE)
    assert kinds == {"Indian state": 28, UNION_TERRITORY: 8}


def test_every_body_sits_somewhere_and_belongs_to_a_group_of_three() -> None:
    bodies = [entry for entry in gazetteer().entries if entry.seat is not None]
    assert all(city and country for city, country in (body.seat for body in bodies if body.seat))
    groups = Counter(entry.group for entry in gazetteer().entries if entry.kind is KeyKind.BODY)
    assert {group for group, count in groups.items() if count < 3} <= {"world", "economic club", "green fund"}


def approved(key: Key) -> Digest:
    day = intake().date
    fact = Fact(id="a", section="S", text=f"{key.span} is here.", as_of=day, source_quote="q", keys=(key,))
    return Digest(
        id="old", title="T", date=day, topics=("t1",), sources=(Source(name="n", date=day),), facts=(fact,)
    )


def test_people_of_approved_digests_stand_for_one_another() -> None:
    key = Key(span="Ada Reef", kind=KeyKind.PERSON, distractors=("Bo Tarn", "Cy Miro"))
    names = with_learned(gazetteer(), (approved(key),))
    ada = names.named("Ada Reef")
    assert ada is not None
    assert {entry.name for entry in names.alike(ada)} == {"Bo Tarn", "Cy Miro"}


def test_years_of_approved_digests_are_no_names() -> None:
    key = Key(span="1987", kind=KeyKind.YEAR, distractors=("1981", "1991"))
    assert with_learned(gazetteer(), (approved(key),)) == gazetteer()


def test_since_when_a_name_has_been_is_not_read_out_of_a_longer_word() -> None:
    assert begun_in("When were the Goals of Goa met?") == (("Goa", 1987),)
    assert begun_in("When were the Development Goals set?") == ()
