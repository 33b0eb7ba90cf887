"""The README's tables say what the code does, row by row."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli.line import parser
from bot.commands import COMMANDS
from bot.settings import Settings
from digests.check import check_folder
from digests.library import BUNDLED, load_library
from jobs.roster import read_roster

ROOT = Path(__file__).parents[2]


def command_rows() -> Iterator[str]:
    for command in COMMANDS:
        example = f", e.g. `{command.example}`" if command.example else ""
        yield f"| `{command.call}` | {command.summary}{example} |"


def shell_rows() -> Iterator[str]:
    (commands,) = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    for choice in commands._choices_actions:
        usage = commands.choices[choice.dest].format_usage().split("briefcast ")[1].replace("[-h]", "")
        yield f"| `briefcast {' '.join(usage.split())}` | {choice.help} |"


def setting_rows() -> Iterator[str]:
    for name, setting in Settings.model_fields.items():
        default = setting.get_default(call_default_factory=True)
        if name == "database_url":
            default = default.get_secret_value()
        shown = "" if default in (None, frozenset()) else "bundled" if default == BUNDLED else str(default)
        yield f"| `BRIEFCAST_{name.upper()}` | {f'`{shown}`' if shown else ''} | {setting.description} |"


TABLES = {"commands": command_rows, "shell": shell_rows, "settings": setting_rows}


def rows_in_readme(table: str) -> list[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition(f"<!-- {table}:")[2].partition("<!-- end")[0]
    return [line for line in section.splitlines() if line.startswith("|")][2:]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_of_the_readme_is_the_codes_own(table: str) -> None:
    assert rows_in_readme(table) == list(TABLES[table]())


@pytest.mark.parametrize("target", ["demo", "test", "run", "setup", "check", "fix", "bench"])
def test_every_make_target_the_documents_name_exists(target: str) -> None:
    assert f"\n{target}:" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_file_the_readme_links_to_exists() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    links = [part.partition(")")[0] for part in text.split("](")[1:]]
    assert [link for link in links if not link.startswith("http") and not (ROOT / link).exists()] == []


def blocks(document: str, language: str) -> list[str]:
    text = (ROOT / document).read_text(encoding="utf-8")
    return [part.partition("```")[0] for part in text.split(f"```{language}\n")[1:]]


def test_the_digests_of_the_documents_check_clean(tmp_path: Path) -> None:
    (example,) = blocks("README.md", "yaml")
    (tmp_path / "new-development-bank.yaml").write_text(
        "\n".join([example, *blocks("docs/writing-a-digest.md", "yaml")]), encoding="utf-8"
    )
    report = check_folder(tmp_path, briefs=[BUNDLED / "briefs"])
    assert report.problems == ()
    assert report.notices == ()
    assert report.counts["questions"] == 1


def test_the_subscribers_file_of_the_readme_can_be_read() -> None:
    (example,) = blocks("README.md", "csv")
    lines, problems = read_roster(example, "subscribers.csv", load_library(BUNDLED).topics())
    assert problems == []
    assert len(lines) == 2


def test_no_lock_or_settings_file_names_an_index() -> None:
    for path in (
        *ROOT.glob("requirements/*"),
        ROOT / "pyproject.toml",
        ROOT / "Makefile",
        ROOT / "Dockerfile",
    ):
        text = path.read_text(encoding="utf-8").lower()
        assert "index-url" not in text.replace("--no-emit-index-url", ""), path
        assert "://pypi" not in text, path
        assert "pythonhosted" not in text, path
