"""The guide lists exactly the starting values that somebody has yet to confirm."""

from pathlib import Path

import pytest

from nmo.reference.kinds import KINDS
from nmo.reference.shipped import SHIPPED
from nmo.reference.values import to_be_confirmed

GUIDE = Path(__file__).parents[3] / "docs" / "guide-settings.md"


@pytest.mark.requirement(63)
def test_the_guide_lists_every_starting_value_that_is_to_be_confirmed_and_no_other() -> None:
    rows = [
        f"| {KINDS[kind].one} | `{code}` | {source.text} |"
        for kind, values in SHIPPED.items()
        for code, value in values.items()
        for source in to_be_confirmed(value)
    ]

    text = GUIDE.read_text(encoding="utf-8")
    listed = text.partition("| --- | --- | --- |\n")[2].splitlines()
    assert listed == rows
