"""Subscribers as a CSV file."""

from datetime import time

import pytest

from jobs.errors import BrokenRoster
from jobs.model import ChatKind, QuietHours
from jobs.roster import Roster
from store.store import Store, in_memory_store
from tests.factories import a_chat, a_schedule, utc

NOW = utc("2026-03-02 12:00")
HEADER = "chat_id,type,zone,times,topics,facts,quizzes\n"


@pytest.fixture
def store() -> Store:
    return in_memory_store()


@pytest.fixture
def roster(store: Store) -> Roster:
    return Roster(store.subscribers, ("space", "security"), default_zone="Asia/Kolkata")


async def problems_of(roster: Roster, text: str) -> list[str]:
    with pytest.raises(BrokenRoster) as broken:
        await roster.import_file(text, "people.csv", NOW)
    return [str(problem) for problem in broken.value.problems]


async def exported(roster: Roster) -> str:
    return "".join([line async for line in roster.export_lines()])


async def test_an_import_subscribes_every_chat_of_the_file(roster: Roster, store: Store) -> None:
    text = HEADER + "7,private,kolkata,08:00 18:30,space,2,1\n-100,supergroup,UTC,9,,1,0\n"
    assert await roster.import_file(text, "people.csv", NOW) == 2
    group = await store.subscribers.get(-100)
    assert group is not None
    assert (group.kind, group.topics, group.sensitive) == (ChatKind.GROUP, frozenset(), False)
    assert group.next is not None
    assert group.next.name == "2026-03-03T09:00"


async def test_what_is_exported_can_be_imported_again(roster: Roster) -> None:
    text = HEADER + "-100,group,UTC,09:00,,1,0\n7,private,Asia/Kolkata,08:00 18:30,security space,2,1\n"
    await roster.import_file(text, "people.csv", NOW)
    assert await exported(roster) == text


async def test_empty_cells_take_the_defaults(roster: Roster, store: Store) -> None:
    await roster.import_file(HEADER + "7,private,,08:00,,,\n", "people.csv", NOW)
    chat = await store.subscribers.get(7)
    assert chat is not None
    assert (chat.schedule.zone, chat.facts, chat.quizzes) == ("Asia/Kolkata", 1, 1)


async def test_all_topics_may_be_spelled_out(roster: Roster, store: Store) -> None:
    await roster.import_file(HEADER + "7,private,UTC,08:00,All,1,1\n", "people.csv", NOW)
    chat = await store.subscribers.get(7)
    assert chat is not None
    assert chat.topics == frozenset()


async def test_a_known_chat_keeps_what_the_file_does_not_name(roster: Roster, store: Store) -> None:
    await store.subscribers.save(a_chat(7, schedule=a_schedule("08:00", quiet="22:00-07:00")))
    await roster.import_file(HEADER + "7,private,UTC,09:00,,1,1\n", "people.csv", NOW)
    chat = await store.subscribers.get(7)
    assert chat is not None
    assert chat.schedule.quiet == QuietHours(start=time(22), end=time(7))


async def test_a_chat_that_left_is_not_exported(roster: Roster, store: Store) -> None:
    await store.subscribers.save(a_chat(7, active=False))
    assert await exported(roster) == HEADER


async def test_every_problem_of_every_line_is_named_at_once(roster: Roster) -> None:
    text = (
        HEADER + "x,robot,xyzzy,25:99,spaceships,99,-1\n\n7,private,UTC,08:00,,1,1\n7,private,UTC,08:00,,1\n"
    )
    assert await problems_of(roster, text) == [
        "people.csv:2: chat_id: x is not a chat id. Write a number such as 123456789",
        "people.csv:2: type: robot is not a type of chat. Write private, group or channel",
        (
            "people.csv:2: zone: xyzzy is not a time zone. Write a city such as Kolkata, "
            "a name such as Asia/Kolkata, or an offset such as UTC+5:30"
        ),
        "people.csv:2: times: 25:99 is not a time of day: hours go from 0 to 23. Write it like 08:00 or 8pm",
        "people.csv:2: topics: spaceships is not a topic. Leave it empty for all; topics are security, space",
        "people.csv:2: facts: 99 is not a number of facts in a post. Choose a number from 0 to 10",
        "people.csv:2: quizzes: -1 is not a number of quizzes in a post. Choose a number from 0 to 10",
        "people.csv:5: The line has 6 cells. Give it 7, like the header",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("7,group,UTC,08:00,,1,1", "2: chat_id: 7 is no group chat's"),
        ("-7,private,UTC,08:00,,1,1", "2: chat_id: -7 is no private chat's"),
        ("0,private,UTC,08:00,,1,1", "2: chat_id: 0 is not a chat id"),
        ("99999999999999999999,private,UTC,08:00,,1,1", "is not a chat id"),
        ("7,private,UTC,,,1,1", "2: times is empty. Write one or more, like 08:00 18:30"),
        (",private,UTC,08:00,,1,1", "2: chat_id is empty. Write a number such as 123456789"),
        ("7,,UTC,08:00,,1,1", "2: type is empty. Write private, group or channel"),
        ("7,private,UTC,08:00,,0,0", "2: 0 facts and 0 quizzes would make an empty post"),
        ('7,private,"UTC,08:00,,1,1', "is no CSV"),
        ("7,private,UTC,08:00,,1,1\n7,private,UTC,09:00,,1,1", "3: chat_id: 7 stands in line 2 too"),
    ],
)
async def test_a_line_that_cannot_be_used_is_named(roster: Roster, line: str, said: str) -> None:
    (problem,) = await problems_of(roster, HEADER + line + "\n")
    assert said in problem


@pytest.mark.parametrize("text", ["", "id,kind\n1,private\n", "7,private,UTC,08:00,,1,1\n"])
async def test_a_file_without_our_header_is_refused(roster: Roster, text: str) -> None:
    (problem,) = await problems_of(roster, text)
    assert problem.startswith("people.csv:1: The header is not ours. Make the first line chat_id,type,zone")


async def test_nothing_is_kept_of_a_file_with_one_bad_line(roster: Roster, store: Store) -> None:
    await problems_of(roster, HEADER + "7,private,UTC,08:00,,1,1\n8,private,UTC,25:00,,1,1\n")
    assert await store.subscribers.get(7) is None
