"""Groups with topics: whoever asks in a topic is answered there."""

from sandbox.records import Chat, Message, Person
from tests.acceptance.stage import Stage
from tests.acceptance.talk import labels


def forum(stage: Stage) -> tuple[Chat, Person, int]:
    """A group with a topic, and its administrator."""
    admin = stage.world.person("Asha")
    group = stage.world.group("Study circle", admins=[admin])
    return group, admin, stage.world.topic(group)


async def answer(stage: Stage, group: Chat, admin: Person, words: str, topic: int | None) -> Message:
    asked = stage.world.say(admin, group, words, topic=topic)
    return await stage.world.next_from_bot(group, after=asked.id)


async def test_a_command_in_a_topic_is_answered_there(town: Stage) -> None:
    group, admin, topic = forum(town)
    for words in ("/help", "/facts ramsar", "/nonsense@briefcast_demo_bot", "/export"):
        assert (await answer(town, group, admin, words, topic)).topic == topic


async def test_a_command_in_general_is_answered_there(town: Stage) -> None:
    group, admin, _ = forum(town)
    assert (await answer(town, group, admin, "/help", None)).topic is None


async def test_a_button_in_a_topic_is_answered_there(town: Stage) -> None:
    group, admin, topic = forum(town)
    facts = await answer(town, group, admin, "/facts ramsar", topic)
    town.world.press(admin, facts, labels(facts)[0])
    assert (await town.world.next_from_bot(group, after=facts.id)).topic == topic


async def test_a_question_in_a_topic_that_is_gone_is_answered_in_general(town: Stage) -> None:
    group, admin, topic = forum(town)
    asked = town.world.say(admin, group, "/help", topic=topic)
    group.topics.clear()
    assert (await town.world.next_from_bot(group, after=asked.id)).topic is None


async def test_a_question_in_a_closed_topic_is_answered_in_general_and_the_posts_go_on(stage: Stage) -> None:
    group, admin, topic = forum(stage)
    await stage.in_chat(group, admin).subscribes()
    closed = {"status": 400, "description": "Bad Request: TOPIC_CLOSED", "count": 1}
    stage.telegram.faults.add("error", method="sendMessage", **closed)
    assert (await answer(stage, group, admin, "/help", topic)).topic is None
    assert (await stage.until_posted_to(group)).active


async def test_posts_of_a_group_subscribed_in_a_topic_come_in_general(town: Stage) -> None:
    group, admin, topic = forum(town)
    assert (await answer(town, group, admin, "/subscribe 08:00", topic)).topic == topic
    there = town.in_chat(group, admin)
    await there.welcomed()
    assert {post.topic for post in there.facts} == {None}
