import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from digests.library import BUNDLED
from digests.loading import digest_files
from digests.schema import digest_schema
from digests.yaml_reading import read_yaml
from tests.digests.samples import SOUND, spoilt

VALIDATOR = Draft202012Validator(digest_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def as_an_editor_reads(text: str) -> object:
    """Read YAML as tools for the core schema do: days are text, lists are lists."""
    value = read_yaml(text, Path("x.yaml")).value
    return json.loads(json.dumps(value, default=date.isoformat))


def errors(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(as_an_editor_reads(text))]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(digest_schema())
    assert digest_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", digest_files(BUNDLED), ids=lambda path: path.stem)
def test_bundled_digests_fit_the_schema(path: Path) -> None:
    assert errors(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title:", "titel:"),
        ("kind: place", "kind: plaice"),
        ("date: 2022-07-18", "date: yesterday"),
        ("[security,", "[security, security,"),
        ('"195"', "195"),
        ("id: icse", "id: The ICSE"),
        ("text: India is", "text: India is " + "x" * 280),
    ],
)
def test_what_the_loader_refuses_by_shape_the_schema_refuses_too(old: str, new: str) -> None:
    assert not errors(SOUND)
    assert errors(spoilt(old, new))


def test_every_name_is_described_for_completion() -> None:
    schema = digest_schema()
    records = [schema, *schema["$defs"].values()]
    bare = [
        f"{record['title']}.{name}"
        for record in records
        for name, known in record.get("properties", {}).items()
        if not known.get("description")
    ]
    assert bare == []
