"""A judge's letter that is the order, and what a mail has above its order's heading."""

import pytest

from nmo.intake.reading import read
from nmo.intake.reading.tests.papers import mail, reading_of

LETTER = """\
The Family Court at Leeds
Case number LS26F00417
Dear Mr Tester
A non-molestation order was made against you on 2 March 2026 for Nia Sample, the applicant.
{said}
You must not contact Nia Sample by any means.
Yours sincerely
{signed}
"""
ORDER = """\
IN THE FAMILY COURT AT LEEDS
{case}
NON-MOLESTATION ORDER
Made by District Judge Sample on 2 March 2026
Applicant: Nia Sample
Respondent: Elis Tester
IT IS ORDERED THAT
1. The respondent must not use or threaten violence against the applicant.
2. The respondent must not contact the applicant by any means.
3. This order lasts until 4pm on 2 March 2027.
"""


@pytest.mark.parametrize(
    "signed", ["District Judge Sample", "Her Honour Judge Ann Sample", "Recorder Sample"]
)
def test_a_letter_that_a_judge_signs_and_that_forbids_is_an_order(signed):
    text = LETTER.format(said="This letter sets out its terms.", signed=signed)
    assert len(reading_of(text).orders) == 1


def test_a_letter_that_a_solicitor_signs_is_none():
    text = LETTER.format(said="We attach it.", signed="Sample Solicitors")
    assert not reading_of(text).orders


@pytest.mark.parametrize(
    "warning",
    [
        "PENAL NOTICE\nIf you disobey this order you may be sent to prison.",
        "To Elis Tester\nTAKE NOTICE that unless you obey this order you may go to prison.",
        "READ THIS NOW\nYou must obey it. Disobedience is an offence.",
    ],
)
def test_a_warning_above_the_heading_of_an_order_in_a_mail_is_the_order_s(warning):
    (order,) = read([mail(f"{warning}\n{ORDER.format(case='Case No LS26F00417')}")]).orders
    assert order.penal_notice


@pytest.mark.parametrize("label", ["Number of case:", "Our ref:", "Court reference", "Matter no"])
def test_a_number_above_the_heading_of_an_order_in_a_mail_is_the_order_s(label):
    (order,) = read([mail(f"{label} LS26F00417\n{ORDER.format(case='')}")]).orders
    assert order.case_numbers == ("LS26F00417",)
