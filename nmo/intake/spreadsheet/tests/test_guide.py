"""docs/shapes.md names every column of a spreadsheet, and no other."""

import re
from pathlib import Path

from nmo.intake.spreadsheet.columns import Column

GUIDE = Path(__file__).parents[4] / "docs" / "shapes.md"


def test_the_guide_names_every_column() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    section = text.split("## A spreadsheet\n")[1].split("A mapping (")[0]
    named: set[str] = set()
    for cell in re.findall(r"^\| (`.+?) \|", section, re.MULTILINE):
        names = re.findall(r"`(\w+)`", cell)
        party = names[0].split("_")[0]
        named |= {f"{party}{name}" if name.startswith("_") else name for name in names}

    assert named == {column.value for column in Column}
