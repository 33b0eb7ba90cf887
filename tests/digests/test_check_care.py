from pathlib import Path

import pytest

from tests.digests.samples import complaints, spoilt

HELPLINES = 'helplines:\n  - name: Childline\n    contact: "1098"\n'


def test_a_sensitive_digest_without_a_helpline_is_refused(tmp_path: Path) -> None:
    assert complaints(tmp_path, spoilt(HELPLINES, "")) == [
        (
            "icse.yaml:5: sensitive: the digest is sensitive but names no helpline. "
            "Add `helplines:` with a name and a contact each, like Childline 1098"
        )
    ]


@pytest.mark.parametrize("words", ["victims who are girls", "victims by age", "a survivor, a minor"])
def test_victims_ages_and_genders_are_never_asked(tmp_path: Path, words: str) -> None:
    text = spoilt("with access to Interpol's ICSE database", f"that finds {words}")
    assert complaints(tmp_path, text) == [
        (
            "icse.yaml:35: facts[1] 'access' keys[0]: this would ask about victims' ages or genders. "
            "Tell the fact without asking it"
        )
    ]


def test_nor_are_they_asked_by_hand(tmp_path: Path) -> None:
    text = spoilt("ask: Which city is the seat", "ask: How many victims are boys")
    assert complaints(tmp_path, text) == [
        (
            "icse.yaml:47: questions[0] 'seat': this would ask about victims' ages or genders. "
            "Tell the fact without asking it"
        )
    ]


def test_other_digests_may_speak_of_ages(tmp_path: Path) -> None:
    text = spoilt("with access to Interpol's ICSE database", "that counts victims by age")
    assert complaints(tmp_path, spoilt("sensitive: true\n" + HELPLINES, "", text)) == []
