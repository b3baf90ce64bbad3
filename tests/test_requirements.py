"""The list of requirements, the table that is printed of it, and the marks of the tests agree."""

import re

from nmo.config.environment import PROJECT


def listed() -> list[int]:
    text = (PROJECT / "docs" / "requirements.md").read_text(encoding="utf-8")
    return [int(number) for number in re.findall(r"^(\d+)\. [MS]\. ", text, re.MULTILINE)]


def test_the_requirements_are_numbered_without_a_gap_up_to_the_last_one_printed() -> None:
    script = (PROJECT / "scripts" / "requirements_table.py").read_text(encoding="utf-8")
    [last] = re.findall(r"^LAST_REQUIREMENT = (\d+)$", script, re.MULTILINE)

    assert listed() == list(range(1, int(last) + 1))


def test_every_mark_of_a_test_is_a_requirement_that_is_listed() -> None:
    marks = re.compile(r"mark\.requirement\(([\d, ]+)\)")
    tests = [*PROJECT.glob("nmo/**/tests/test_*.py"), *PROJECT.glob("tests/**/test_*.py")]

    numbers = {
        int(number)
        for file in tests
        for mark in marks.findall(file.read_text(encoding="utf-8"))
        for number in mark.split(",")
    }

    assert numbers
    assert numbers <= set(listed())
