from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from digests import yaml_reading
from digests.yaml_reading import MAX_DEPTH, read_yaml

PATH = Path("x.yaml")


def problems(text: str) -> list[str]:
    return [str(problem) for problem in read_yaml(text, PATH).problems]


@pytest.fixture(params=["libyaml", "pure Python"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure Python":
        monkeypatch.setattr(yaml_reading, "_Parser", yaml.SafeLoader)


def test_a_day_stays_a_day_and_lists_come_out_as_tuples() -> None:
    assert read_yaml("a: [2022-07-18, 7, -0.5, true, ~, x]", PATH).value == {
        "a": (date(2022, 7, 18), 7, -0.5, True, None, "x")
    }


@pytest.mark.parametrize("text", ["'2022-07-18'", '"no"', "'007'", '"1:30"', "'true'"])
def test_quoted_words_are_always_text(text: str) -> None:
    assert read_yaml(f"a: {text}", PATH).value == {"a": text[1:-1]}


@pytest.mark.parametrize("text", ["2022-02-30", "2022-07-18T10:00:00Z", "2022-07-18 10:00:00", "9999-99-99"])
def test_a_day_that_does_not_exist_and_a_time_stay_text(text: str) -> None:
    assert read_yaml(f"a: {text}", PATH).value == {"a": text}


@pytest.mark.parametrize(
    "word", ["no", "Yes", "on", "OFF", "1:30", "190:20:30", "007", "0x1F", "0b1", "1_000", ".inf", "9" * 19]
)
def test_words_that_yaml_readers_disagree_about_are_refused_with_their_line(word: str) -> None:
    [problem] = problems(f"a: x\nb: {word}\n")
    assert problem.startswith("x.yaml:2: b: YAML readers disagree about an unquoted ")
    assert ". Put text in quotes (" in problem


def test_the_line_of_every_value_and_name_is_known() -> None:
    places = read_yaml("a: 1\nb:\n  - c: >-\n      text\n  -\n    d: 2\n", PATH).places
    assert [places.line(steps) for steps in [("a",), ("b", 0, "c"), ("b", 1), ("b", 1, "d")]] == [1, 3, 6, 6]
    assert places.name_line(("b",)) == 2
    assert places.line(("b", 1, "missing", "too")) == 6


def test_places_are_spelled_with_the_id_of_their_record() -> None:
    places = read_yaml("facts:\n  - id: members\n    keys: [{span: x}]\n", PATH).places
    assert places.where(("facts", 0, "keys", 0, "span")) == "facts[0] 'members' keys[0] span"


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: &x 1\nb: *x", "x.yaml:1: text starts with & or *", id="anchor"),
        pytest.param("a: 1\nb: *x", "x.yaml:2: text starts with & or *", id="alias"),
        pytest.param("a: *", "x.yaml:1: text starts with & or *", id="bare asterisk"),
        pytest.param("a: !!python/name:os.system x", "x.yaml:1: text starts with !", id="tag"),
        pytest.param("a: 1\n---\nb: 2", "x.yaml:2: a second document starts here", id="second document"),
        pytest.param(
            "a: 1\nb: 2\na: 3", "x.yaml:3: 'a' stands here twice (first on line 1)", id="name twice"
        ),
        pytest.param("b:\n- {a: 1, a: [2]}", "x.yaml:2: b[0]: 'a' stands here twice", id="name twice inside"),
        pytest.param("? [a]\n: 1", "x.yaml:1: a list or mapping stands where a name", id="list as a name"),
        pytest.param("a: " + "[" * 50, "x.yaml:1: the nesting is deeper than 12 levels", id="depth"),
        pytest.param(
            "a: x\n\tb: y", "x.yaml:2: a tab stands where YAML wants spaces", id="tab in indentation"
        ),
        pytest.param("a:\n\t- b", "x.yaml:2: a tab stands where YAML wants spaces", id="tab before a dash"),
        pytest.param("a: @x", "x.yaml:1: text starts with a character that YAML reserves", id="reserved"),
        pytest.param("a: 1\nb: ]", "x.yaml:2: the value starts with a sign that YAML reserves", id="sign"),
        pytest.param("a: 1\nb: - c", "x.yaml:2: a dash stands behind a name", id="dash behind a name"),
        pytest.param(
            "  a: 1\nb: 2", "x.yaml:2: this line stands further left than", id="first line indented"
        ),
        pytest.param("a: 1\n...\nb: 2", "x.yaml:3: this line stands further left than", id="end of file"),
        pytest.param("%x: 1", "x.yaml:1: a line starts with %, which YAML reads", id="percent"),
        pytest.param("a: b: c", "x.yaml:1: a colon followed by a space stands inside", id="colon in text"),
        pytest.param("a: 1\nb: 'x\nc: 2", "x.yaml:2: a quotation mark is opened here and never", id="quote"),
        pytest.param("a: 'it's'", "x.yaml:1: something follows a finished value", id="apostrophe in quotes"),
        pytest.param('a: "\\q"', "x.yaml:1: a backslash in double quotes starts", id="backslash"),
        pytest.param("a: [1, 2\nb: 3", "x.yaml:1: a list opened with [ is not closed", id="bracket"),
        pytest.param("a: [", "x.yaml:1: a list opened with [ or a mapping opened with {", id="open bracket"),
        pytest.param("a: {b", "x.yaml:1: a mapping opened with { is not closed", id="brace"),
        pytest.param("a: > x\n  y", "x.yaml:1: text follows the > or |", id="text after >"),
        pytest.param("- a\nb: 1", "x.yaml:2: a list goes on without a dash", id="dash"),
        pytest.param("a: 1\nb\nc: 2", "x.yaml:2: this line is neither a name with a colon", id="no colon"),
        pytest.param("a: \x07", "x.yaml:1: an invisible character (U+0007)", id="control character"),
        pytest.param("a: x\nb: y\u2028z", "x.yaml:2: an invisible character (U+2028)", id="line separator"),
    ],
)
def test_text_that_is_no_plain_yaml_is_explained_with_its_line(text: str, expected: str) -> None:
    [problem] = problems(text)
    assert problem.startswith(expected)
    assert ". " in problem.removeprefix(expected)


def test_a_bomb_of_aliases_is_refused_before_it_goes_off() -> None:
    bomb = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a, *a]\n" for n in range(1000))
    document = read_yaml(bomb, PATH)
    assert document.value is None
    assert len(document.problems) == 1


def test_nesting_up_to_the_limit_is_read() -> None:
    assert not problems("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1))


@pytest.mark.usefixtures("either_parser")
def test_no_text_at_all_is_no_value() -> None:
    assert [read_yaml(text, PATH).value for text in ("", "\n\n", "# note\n", "---\n", "~")] == [None] * 5


@given(st.text())
def test_reading_never_raises(text: str) -> None:
    read_yaml(text, PATH)


@given(st.text(alphabet="ab1: -[]{}'\"\n\t&*!|>%@`#,?~<=_.\\\x85\ufeff", max_size=80))
def test_reading_never_raises_on_yaml_punctuation(text: str) -> None:
    read_yaml(text, PATH)


_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.dates() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def _as_tuples(value: object) -> object:
    if isinstance(value, list):
        return tuple(_as_tuples(item) for item in value)
    if isinstance(value, dict):
        return {name: _as_tuples(item) for name, item in value.items()}
    return value


@given(st.dictionaries(st.text(min_size=1, max_size=8), _values, min_size=1, max_size=4))
def test_what_a_safe_writer_writes_is_read_back_or_refused(value: dict[str, object]) -> None:
    document = read_yaml(yaml.safe_dump(value, allow_unicode=True), PATH)
    assert document.problems or document.value == _as_tuples(value)
