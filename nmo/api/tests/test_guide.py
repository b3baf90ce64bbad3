"""The guide says what the API says."""

import re
from pathlib import Path

from nmo.api.problems import KINDS

GUIDE = Path(__file__).parents[3] / "docs" / "guide-api.md"


def test_the_guide_names_every_kind_of_problem_with_its_status() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (\d{3}) \|", GUIDE.read_text("utf-8"), re.M)
    assert rows == [(kind.name, str(kind.status.value)) for kind in KINDS.values()]


def test_every_problem_says_what_to_do() -> None:
    for kind in KINDS.values():
        assert kind.detail.endswith((".", "…")), kind.name
        assert "http" not in kind.type
