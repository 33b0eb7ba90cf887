"""What our packages import is named in pyproject.toml, so that no other package's change takes it away."""

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from re import match

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PART_OF_ANOTHER = {"pydantic_core": "pydantic"}
"""Imports whose package another pins exactly and documents as its own."""
OURS = ("bot", "store", "jobs", "digests", "sandbox")


def imported(package: str) -> set[str]:
    """The top-level names a package's modules import from elsewhere."""
    found = set[str]()
    for file in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found - sys.stdlib_module_names - set(OURS)


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {found[0].lower() for line in project["dependencies"] if (found := match(r"[\w.-]+", line))}


@pytest.mark.parametrize("package", OURS)
def test_what_a_package_imports_is_a_declared_dependency(package: str) -> None:
    owners = packages_distributions()
    undeclared = {
        name
        for name in imported(package)
        if not declared()
        & {owner.lower() for owner in (PART_OF_ANOTHER.get(name), *owners.get(name, ())) if owner}
    }
    assert undeclared == set()
