"""Orders that several people asked for: each of them is read, wherever the role stands."""

import pytest

from nmo.intake.reading.tests.papers import reading_of

ORDER = """\
IN THE FAMILY COURT AT LEEDS
Case No LS26F00417
NON-MOLESTATION ORDER
Made by District Judge Sample on 2 March 2026
{parties}
IT IS ORDERED THAT
1. The Respondent must not use or threaten violence against the Applicants.
2. This order shall remain in force until 4pm on 2 March 2027.
"""


@pytest.mark.parametrize(
    "parties",
    [
        "BETWEEN\n(1) NIA SAMPLE\n(2) HUW SAMPLE\nApplicants\nand\nELIS TESTER\nRespondent",
        "Applicants: Nia Sample and Huw Sample\nRespondent: Elis Tester",
        "1st Applicant: Nia Sample\n2nd Applicant: Huw Sample\nRespondent: Elis Tester",
        "Nia Sample and Huw Sample (Applicants)\nElis Tester (Respondent)",
        "Between (1) Nia Sample (2) Huw Sample Applicants\nand Elis Tester Respondent",
        "Between Nia Sample and Huw Sample, Applicants, and Elis Tester, Respondent",
        "Nia Sample and Huw Sample          Applicants\nElis Tester          Respondent",
    ],
    ids=["above", "label", "ordinals", "behind", "in a line", "in a sentence", "beside"],
)
def test_every_applicant_is_read(parties):
    (order,) = reading_of(ORDER.format(parties=parties)).orders
    names = [order.applicant.name, *(each.name for each in order.further_applicants)]
    assert (names, order.respondent.name) == (["Nia Sample", "Huw Sample"], "Elis Tester")


def test_a_further_applicant_has_a_place_and_a_score_of_its_own():
    parties = "Applicants: Nia Sample and Huw Sample\nRespondent: Elis Tester"
    reading = reading_of(ORDER.format(parties=parties))
    path = "orders[0].further_applicants[0].name"
    assert path in reading.evidence
    assert 0 < reading.confidence[path] <= 1
    assert [q.code for q in reading.questions if q.code == "further_applicants"]
