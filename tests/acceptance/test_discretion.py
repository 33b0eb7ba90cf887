"""Groups and channels see nothing of sensitive digests until an administrator switches them on."""

import pytest

from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels

SENSITIVE = ("INTERPOL", "ICSE", "child", "1098")


def a_group(stage: Stage) -> tuple[Talk, Talk]:
    """A group's administrator and a member, each talking there."""
    admin, bela = stage.world.person("Asha"), stage.world.person("Bela")
    group = stage.world.group("Study circle", members=[bela], admins=[admin])
    return stage.in_chat(group, admin), stage.in_chat(group, bela)


@pytest.mark.parametrize(
    "written",
    [
        "/explain OCSAE",
        "/explain CSEM",
        "/explain interpol",
        "/facts interpol",
        "/facts hq of interpol",
        "/facts security",
        "/digest interpol-icse",
        "/digest interpol",
    ],
)
async def test_a_group_is_told_where_a_sensitive_answer_is_to_be_had(town: Stage, written: str) -> None:
    _, bela = a_group(town)
    answer = await bela.says(written)
    assert "\n" not in answer.text
    assert "sensitive topics are off here" in answer.text
    assert "/subscribe 08:00 and then /settings sensitive on" in answer.text
    told = await town.in_private(bela.person).follows("Ask in private", answer)
    assert "1098" in told.text


@pytest.mark.parametrize(
    "written",
    ["/facts", "/facts latest", "/digest", "/digest latest", "/digest 2022", "/help", "/explain child"],
)
async def test_lists_in_a_group_leave_sensitive_digests_out(town: Stage, written: str) -> None:
    _, bela = a_group(town)
    answer = await bela.says(written)
    assert not [word for word in SENSITIVE if word in answer.text.replace("“child”", "")]
    assert not [label for label in labels(answer) if "INTERPOL" in label or label == "Security"]


@pytest.mark.parametrize("written", ["/facts interpol", "/explain OCSAE", "/digest interpol-icse"])
async def test_a_group_that_switched_them_on_is_answered(town: Stage, written: str) -> None:
    admin, bela = a_group(town)
    await admin.subscribes()
    await admin.says("/settings sensitive on")
    assert "1098" in (await bela.says(written)).text


@pytest.mark.parametrize(
    "data",
    [
        "x:interpol-icse:interpol-hq",
        "t:interpol-icse:0",
        "d:interpol-icse:1",
        "d:interpol-icse:2:turn",
        "p:security",
    ],
)
async def test_a_button_of_former_days_shows_a_group_nothing_sensitive(town: Stage, data: str) -> None:
    _, bela = a_group(town)
    old = await bela.says("/help")
    text = old.text
    town.forge_button(old, data)
    toast = await bela.presses("Forged", old)
    assert toast.text
    assert "Sensitive topics are off here" in toast.text
    assert bela.last is old
    assert old.text == text


@pytest.mark.slow
async def test_next_in_a_group_never_comes_to_a_sensitive_fact(town: Stage) -> None:
    _, bela = a_group(town)
    start = await bela.says("/facts hq of new development bank")
    for _ in range(30):
        await bela.presses("Next")
        assert "1098" not in bela.last.text
    assert bela.last is not start


async def test_a_channel_is_told_the_same(town: Stage) -> None:
    owner = town.world.person("Asha")
    chat = town.world.channel("Daily briefs", admins=[owner], username="briefs_discreet")
    answer = await town.in_chat(chat, owner).says("/explain OCSAE")
    assert "sensitive topics are off here" in answer.text
    assert labels(answer) == ["Ask in private"]


async def test_who_switched_them_off_alone_is_still_answered_by_name(asha: Talk) -> None:
    await asha.subscribes()
    await asha.says("/settings sensitive off")
    assert "Child" in (await asha.says("/explain OCSAE")).text
    assert "Lyon" in (await asha.says("/facts hq of interpol")).text
    await asha.presses("Next")
    assert "1098" not in asha.last.text
