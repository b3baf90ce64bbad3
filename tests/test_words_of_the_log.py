"""Every word that the program writes into the log has its sentence."""

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

import nmo
from nmo.access.permissions import Permission
from nmo.audit.sentences import DEEDS

PACKAGE = Path(nmo.__file__).parent
WORD = re.compile(r"[a-z_]+\.[a-z_]+")
PATTERN = re.compile(r"[a-z_*]+\.[a-z_*]+")
# Modules, files, the facts of `words.py`, and values of a paper by their path, written alike.
OTHERWISE = re.compile(
    r"nmo\..*|.*\.(csv|jsonl?|toml|xml|urls|html|txt|typ|py)"
    r"|(respondent|applicant|expiry|return_hearing)\..*"
)
ROOMS_WITHOUT = {"tests", "migrations", "config", "cli", "matching", "reading", "unpacking"}


def sources() -> Iterator[ast.Module]:
    for path in PACKAGE.rglob("*.py"):
        inside = path.relative_to(PACKAGE)
        if not ROOMS_WITHOUT & set(inside.parts) and inside.name not in ("words.py", "tasks.py"):
            yield ast.parse(path.read_text(encoding="utf-8"))


def written_words() -> set[str]:
    """Every constant that has the form of a word of the log and is nothing else."""
    found = {
        node.value
        for module in sources()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {
        word
        for word in found - set(Permission)
        if WORD.fullmatch(word) and not OTHERWISE.fullmatch(word)
    }


def written_patterns() -> set[str]:
    """Every `what` that is put together, with a star for what is only known when it runs."""
    return {
        "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in text.values)
        for module in sources()
        for node in ast.walk(module)
        if isinstance(node, ast.keyword) and node.arg == "what"
        for text in ast.walk(node.value)
        if isinstance(text, ast.JoinedStr)
    }


@pytest.mark.requirement(58)
def test_every_word_that_is_written_into_the_log_has_a_sentence() -> None:
    assert written_words() - set(DEEDS) == set()


def test_every_word_that_is_put_together_has_sentences() -> None:
    patterns = {pattern for pattern in written_patterns() if PATTERN.fullmatch(pattern)}

    assert "person.*_added" in patterns
    assert {p for p in patterns if not any(fnmatchcase(word, p) for word in DEEDS)} == set()
