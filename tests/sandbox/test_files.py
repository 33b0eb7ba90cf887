"""Files go up as multipart, come down again, and may be sent once more by their id."""

import aiohttp
import pytest

from sandbox import limits
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, Refused, answered, talk


async def upload(bot: Caller, chat_id: int, content: bytes, name: str = "answers.csv", **given: str) -> dict:  # type: ignore[type-arg]
    """Send a document as multipart/form-data."""
    form = aiohttp.FormData()
    form.add_field("document", content, filename=name, content_type="text/csv")
    for field, value in {"chat_id": str(chat_id), **given}.items():
        form.add_field(field, value)
    async with bot.http.post(bot.base + "sendDocument", data=form) as response:
        result: dict = answered(response.status, await response.json())  # type: ignore[type-arg]
        return result


async def test_an_uploaded_file_comes_down_unchanged(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    content = bytes(range(256)) + b"\r\n--x\r\n\r\n"
    sent = await upload(bot, chat.id, content, caption="<b>Yours</b>", parse_mode="HTML")
    assert (sent["document"]["file_name"], sent["document"]["mime_type"]) == ("answers.csv", "text/csv")
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("Yours", "bold")
    file = await bot("getFile", file_id=sent["document"]["file_id"])
    async with bot.http.get(f"{sandbox.url}/file/bot{sandbox.token}/{file['file_path']}") as response:
        assert await response.read() == content
    assert sandbox.world.messages(chat)[0].document is not None


async def test_a_file_may_hide_behind_an_attach_name(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("chat_id", str(chat.id))
    form.add_field("document", "attach://f1")
    form.add_field("f1", b"x", filename="naïve.txt")
    async with bot.http.post(bot.base + "sendDocument", data=form) as response:
        assert answered(response.status, await response.json())["document"]["file_name"] == "naïve.txt"


async def test_a_known_file_is_sent_again_by_its_id(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    file_id = (await upload(bot, chat.id, b"x"))["document"]["file_id"]
    assert (await bot("sendDocument", chat_id=chat.id, document=file_id))["document"]["file_id"] == file_id


async def test_a_picture_comes_back_as_a_photo(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    form = aiohttp.FormData()
    form.add_field("chat_id", str(chat.id))
    form.add_field("photo", b"\x89PNG", filename="p.png")
    async with bot.http.post(bot.base + "sendPhoto", data=form) as response:
        assert answered(response.status, await response.json())["photo"][0]["file_size"] == 4


async def test_a_caption_can_be_edited_and_has_its_limit(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await upload(bot, chat.id, b"x")
    target = {"chat_id": chat.id, "message_id": sent["message_id"]}
    assert (await bot("editMessageCaption", **target, caption="new"))["caption"] == "new"
    with pytest.raises(Refused, match="message is not modified"):
        await bot("editMessageCaption", **target, caption="new")
    with pytest.raises(Refused, match="message caption is too long"):
        await bot("editMessageCaption", **target, caption="x" * (limits.CAPTION + 1))


async def test_an_empty_file_is_refused(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    with pytest.raises(Refused, match="file must be non-empty"):
        await upload(bot, chat.id, b"")


@pytest.mark.parametrize(
    ("document", "reason"),
    [("", "there is no document in the request"), ("nonsense", "wrong remote file identifier specified")],
)
async def test_a_missing_file_is_refused(document: str, reason: str, bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    with pytest.raises(Refused, match=reason):
        await bot("sendDocument", chat_id=chat.id, document=document)


@pytest.mark.parametrize(
    ("file_id", "reason"), [("", "file_id not specified"), ("nonsense", "invalid file_id")]
)
async def test_an_unknown_file_is_not_found(file_id: str, reason: str, bot: Caller) -> None:
    with pytest.raises(Refused, match=reason):
        await bot("getFile", file_id=file_id)


async def test_a_file_needs_the_token(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await upload(bot, chat.id, b"x")
    file = await bot("getFile", file_id=sent["document"]["file_id"])
    async with bot.http.get(f"{sandbox.url}/file/bot1:other/{file['file_path']}") as response:
        assert response.status == 404
