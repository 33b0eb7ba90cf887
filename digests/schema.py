"""The JSON Schema of a digest file, for completion and red lines in an editor."""

from typing import Any, Final

from digests.model import Digest

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def digest_schema() -> dict[str, Any]:
    """Build the schema that a digest file fits when its unquoted days (2022-07-18) are taken as text.

    It knows the shapes and limits of single records; what holds between records only the check can tell.
    """
    schema = Digest.model_json_schema(mode="validation")
    schema["properties"]["topics"]["uniqueItems"] = True
    return {"$schema": DIALECT, **schema, "title": "Briefcast digest"}
