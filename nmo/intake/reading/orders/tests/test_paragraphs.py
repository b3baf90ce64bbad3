"""The same four paragraphs set in many manners: numbered or not, in tables, under headings."""

from pathlib import Path

import pytest

from nmo.intake.reading.answer import OrderType
from nmo.intake.reading.tests.papers import order_of

HEAD = """\
In the Family Court at Leeds
Case No LS26F00417
NON-MOLESTATION ORDER
Made by District Judge Sample on 2 March 2026
Applicant: Nia Sample
Respondent: Elis Tester
"""
FOOT = """
This order lasts until 4pm on 2 March 2027.
The order is made without notice to the respondent.
"""


def manners():
    whole = (Path(__file__).parent / "paragraphs.txt").read_text(encoding="utf-8")
    for part in whole.split("== ")[1:]:
        name, _, words = part.partition("\n")
        yield pytest.param(words.rstrip("\n"), id=name)


@pytest.mark.parametrize("words", list(manners()))
def test_each_paragraph_is_found_however_they_are_set(words):
    order = order_of(HEAD + words + FOOT)

    assert order.order_type is OrderType.NON_MOLESTATION
    assert {kind for one in order.prohibitions for kind in one.types} == {
        "violence", "contact", "exclusion", "damage",
    }  # fmt: skip
    assert [zone.distance_m for zone in order.exclusion_zones] == [100]
    assert order.expiry.at == "2027-03-02T16:00"
