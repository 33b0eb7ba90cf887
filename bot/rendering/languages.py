"""What languages are called: "en" is English, to whoever writes either."""

from typing import Final

_NAMES: Final = {
    "en": "English",
    "hi": "Hindi",
    "as": "Assamese",
    "bn": "Bengali",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "gu": "Gujarati",
    "kn": "Kannada",
    "ml": "Malayalam",
    "mr": "Marathi",
    "ne": "Nepali",
    "or": "Odia",
    "pa": "Punjabi",
    "ta": "Tamil",
    "te": "Telugu",
    "ur": "Urdu",
}
"""ISO 639-1 codes and English names of the languages that digests are likely to come in."""
_CODES: Final = {name.lower(): code for code, name in _NAMES.items()} | {
    "eng": "en",
    "hin": "hi",
    "हिन्दी": "hi",
    "हिंदी": "hi",
    "bangla": "bn",
    "oriya": "or",
}


def language_name(code: str) -> str:
    """Return the language's name; a code that is not known here stays as it is."""
    return _NAMES.get(code, code)


def code_of(words: str) -> str:
    """Return the code of a language by its name or code, "en-GB" as well; other words in small letters."""
    said = words.strip(" ,.!").lower().removeprefix("in ").strip()
    return _CODES.get(said, said.partition("-")[0].partition("_")[0])
