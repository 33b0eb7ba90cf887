"""What came with a request, whichever of Telegram's four ways it came: query, form, multipart or JSON."""

import json
from dataclasses import dataclass, field
from email.message import Message as Headers
from typing import Any
from urllib.parse import parse_qsl

from sandbox.errors import bad_request

_TRUE = frozenset({"true", "yes", "1"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a multipart request."""

    name: str
    mime_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Parameters:
    """Named values, read the lenient way Telegram reads them."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the parameter was given at all."""
        return name in self.values

    def text(self, name: str) -> str:
        """A string, "" when absent."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A Boolean; Telegram takes true, yes and 1 in any case."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        return value is True or str(value).lower() in _TRUE

    def number(self, name: str, default: int = 0) -> int:
        """An Integer; anything that is none counts as not given."""
        found = self.number_or_none(name)
        return default if found is None else found

    def number_or_none(self, name: str) -> int | None:
        """An Integer, None when absent or no number."""
        value = self.values.get(name)
        if isinstance(value, bool):
            return None
        if isinstance(value, int):
            return value
        try:
            return int(str(value))
        except ValueError:
            return None

    def parsed(self, name: str, what: str) -> Any:
        """A value that Telegram wants JSON-serialized, None when absent. Raises "can't parse <what>"."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return _loaded(value)
        except ValueError:
            raise bad_request(f"can't parse {what}") from None


def read_parameters(query: bytes, content_type: str, body: bytes) -> Parameters:
    """Read one request. Raises a Refusal when the body is not what its content type says."""
    values: dict[str, Any] = dict(_pairs(query)) if query else {}
    kind = content_type.partition(";")[0].strip().lower()
    files: dict[str, Upload] = {}
    if not body:
        return Parameters(values)
    if kind == "application/json":
        values |= _json_object(body)
    elif kind == "multipart/form-data":
        _multipart(content_type, body, values, files)
    else:
        values |= _pairs(body)
    return Parameters(values, files)


def _pairs(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(encoded.decode(), keep_blank_values=True)
    except (UnicodeDecodeError, ValueError):
        raise bad_request("strings must be encoded in UTF-8") from None


def _loaded(encoded: str) -> Any:
    """JSON whose strings can be written in UTF-8; half a surrogate pair cannot, and raises a ValueError."""
    given = json.loads(encoded)
    if "\\u" in encoded:
        json.dumps(given, ensure_ascii=False).encode()
    return given


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        given = _loaded(body.decode())
    except ValueError:
        raise bad_request("can't parse request body: invalid JSON") from None
    if not isinstance(given, dict):
        raise bad_request("can't parse request body: expected a JSON object")
    return given


def _multipart(content_type: str, body: bytes, values: dict[str, Any], files: dict[str, Upload]) -> None:
    boundary = _header("content-type", content_type).get_param("boundary")
    if not isinstance(boundary, str):
        raise bad_request("boundary parameter not found")
    for part in body.split(b"--" + boundary.encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        disposition, mime_type = _part_headers(head.decode(errors="replace"))
        name = disposition.get_param("name", header="content-disposition")
        filename = disposition.get_filename()
        if not isinstance(name, str):
            continue
        if filename is None:
            values[name] = content.decode(errors="replace")
        else:
            files[name] = Upload(filename, mime_type, content)


def _part_headers(head: str) -> tuple[Headers, str]:
    disposition, mime_type = Headers(), "application/octet-stream"
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        if name.strip().lower() == "content-disposition":
            disposition = _header("content-disposition", value.strip())
        elif name.strip().lower() == "content-type":
            mime_type = value.strip()
    return disposition, mime_type


def _header(name: str, value: str) -> Headers:
    headers = Headers()
    headers[name] = value
    return headers
