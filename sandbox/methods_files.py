"""Sending files, by upload or by file_id, and fetching them again."""

import hashlib
from typing import Any

from sandbox import wire
from sandbox.call import Call, Method
from sandbox.destination import chat_to_write
from sandbox.errors import bad_request
from sandbox.keyboards import read_keyboard
from sandbox.limits import DOWNLOAD_BYTES, UPLOAD_BYTES
from sandbox.methods_messages import caption
from sandbox.parameters import Upload
from sandbox.posting import Content, post
from sandbox.records import Document

_ATTACHED = "attach://"


def send_document(call: Call) -> Any:
    """SendDocument."""
    return _send(call, "document", "documents")


def send_photo(call: Call) -> Any:
    """SendPhoto; the picture is kept as it came, without Telegram's scaling."""
    return _send(call, "photo", "photos")


def _send(call: Call, name: str, what: str) -> Any:
    said = caption(call)
    keyboard = read_keyboard(call.given)
    upload = _upload(call, name)
    known = call.world.documents.get(call.given.text(name))
    if upload is None and known is None:
        raise bad_request(_missing(call, name))
    chat = chat_to_write(call, what)
    document = known or _kept(call, upload or Upload("", "", b""), photo=name == "photo")
    return wire.message(post(call, chat, Content(said=said, keyboard=keyboard, document=document)))


def _upload(call: Call, name: str) -> Upload | None:
    given = call.given.text(name)
    upload = call.given.files.get(given.removeprefix(_ATTACHED) if given.startswith(_ATTACHED) else name)
    if upload is None:
        return None
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > UPLOAD_BYTES:
        raise bad_request("file is too big")
    return upload


def _missing(call: Call, name: str) -> str:
    if not call.given.text(name):
        return f"there is no {name} in the request"
    return "wrong remote file identifier specified: Wrong string length"


def _kept(call: Call, upload: Upload, *, photo: bool) -> Document:
    """Store the content under a file_id that depends on nothing but it, its name and its place in the row."""
    world = call.world
    unique = hashlib.sha256(upload.content).hexdigest()[:16]
    document = Document(
        id=f"BQAC{unique}{len(world.documents)}",
        unique_id=f"AgAD{unique}",
        name=upload.name,
        mime_type=upload.mime_type,
        content=upload.content,
        is_photo=photo,
    )
    world.documents[document.id] = document
    return document


def get_file(call: Call) -> Any:
    """GetFile; the file is then at /file/bot<token>/<file_path>."""
    file_id = call.given.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    found = call.world.documents.get(file_id)
    if found is None:
        raise bad_request("invalid file_id")
    if len(found.content) > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    folder = "photos" if found.is_photo else "documents"
    return {
        "file_id": found.id,
        "file_unique_id": found.unique_id,
        "file_size": len(found.content),
        "file_path": f"{folder}/{found.id}",
    }


METHODS: dict[str, Method] = {"senddocument": send_document, "sendphoto": send_photo, "getfile": get_file}
