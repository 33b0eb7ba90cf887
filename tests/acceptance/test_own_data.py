"""What is kept about a person: told, handed over, erased."""

import json

from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk


async def test_privacy_says_what_is_kept_and_how_to_get_and_erase_it(asha: Talk) -> None:
    page = (await asha.says("/privacy")).text
    assert "/export" in page
    assert "/forget" in page
    assert "Telegram id" in page


async def test_export_hands_over_wishes_posts_and_answers(asha: Talk) -> None:
    await asha.subscribes("21:15 weekdays")
    await asha.plays("/quiz 1 space", right=1, of=1)
    kept = await asha.exports()
    assert kept["subscription"]["schedule"]["times"] == ["21:15:00"]
    assert kept["subscription"]["schedule"]["days"] == [0, 1, 2, 3, 4]
    assert len(kept["facts_received"]) == 1
    assert any(ref.startswith("chandrayaan-3/") for ref in kept["questions_asked_in_this_chat"])
    assert [(each["digest"], each["right"]) for each in kept["your_answers"]] == [("chandrayaan-3", 1)]


async def test_a_stranger_exports_nothing(asha: Talk) -> None:
    kept = await asha.exports()
    assert kept["subscription"] is None
    assert not kept["your_answers"]


async def test_export_holds_nothing_of_others(town: Stage) -> None:
    asha, bela = town.talk("Asha"), town.talk("Bela")
    await bela.plays("/quiz 1", right=1, of=1)
    assert str(bela.person.id) not in json.dumps(await asha.exports())


async def test_forget_erases_everything_after_a_yes(asha: Talk) -> None:
    await asha.subscribes()
    await asha.plays("/quiz 1", right=1, of=1)
    question = await asha.says("/forget")
    await asha.presses("Yes, erase everything", question)
    assert "erased" in question.text
    kept = await asha.exports()
    assert kept == {
        "subscription": None,
        "facts_received": {},
        "questions_asked_in_this_chat": {},
        "your_answers": [],
    }
    assert "not answered a quiz yet" in (await asha.says("/stats")).text


async def test_forget_keeps_everything_after_a_no(asha: Talk) -> None:
    await asha.subscribes("21:15")
    question = await asha.says("/forget")
    await asha.presses("No, keep it", question)
    assert question.text == "Nothing was erased."
    assert "Times: 21:15" in (await asha.says("/settings")).text


async def test_a_forgotten_chat_gets_no_more_posts(stage: Stage) -> None:
    asha, bela = stage.talk("Asha"), stage.talk("Bela")
    await asha.subscribes()
    await bela.subscribes()
    await asha.presses("Yes, erase everything", await asha.says("/forget"))
    heard = len(asha.of_bot)
    await stage.skip_to_next_post()
    await stage.settled()
    assert len(asha.of_bot) == heard
    assert len(bela.facts) == 2


async def test_a_vote_after_forgetting_brings_nothing_back(asha: Talk) -> None:
    poll = await asha.says("/quiz 2")
    await asha.presses("Yes, erase everything", await asha.says("/forget"))
    asha.answers(poll)
    await asha.says("/facts")
    assert not (await asha.exports())["your_answers"]


async def test_a_member_erases_only_their_own_progress_in_a_group(town: Stage) -> None:
    admin_, bela_ = town.world.person("Asha"), town.world.person("Bela")
    group = town.world.group("Circle", members=[bela_], admins=[admin_])
    admin, bela = town.in_chat(group, admin_), town.in_chat(group, bela_)
    await admin.subscribes()
    poll = await admin.says("/quiz 1")
    admin.answers(poll)
    bela.answers(poll)
    await bela.asks_in_private_until("/stats", "1 of 1")
    await bela.presses("Yes, erase everything", await bela.says("/forget"))
    assert "Your progress is erased" in bela.last.text
    assert "not answered a quiz yet" in (await town.in_private(bela_).says("/stats")).text
    assert "1 of 1" in (await town.in_private(admin_).says("/stats")).text
    assert "Times: 08:00" in (await admin.says("/settings")).text
