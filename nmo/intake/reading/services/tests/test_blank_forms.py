"""A form that is blank or half filled in reports no service, and never one that was effected."""

from dataclasses import replace

import pytest

from nmo.intake.reading import PackWarning, read
from nmo.intake.reading.page import Box, TickBox
from nmo.intake.reading.tests import papers
from nmo.intake.reading.tests.papers import paper, reading_of

BLANK = """\
Statement of service
FL415
Family Law Act 1996
The court at which your case is being heard:
Case number:
Applicant:
Respondent:
Name and address of person served
Means of identification of person, and how, when and where served
Prescribed forms served
I have served the [application] [notice of proceedings] as stated above
I am the [applicant] [solicitor for the applicant] [other] (state)
Signed:
Date:
"""
PARTIES_TYPED_IN = (
    BLANK.replace("Case number:", "Case number: LS26F00417")
    .replace("Applicant:", "Applicant: Amina Sample-Noor")
    .replace("Respondent:", "Respondent: Yusuf bin Tester")
)
SIGNED = PARTIES_TYPED_IN.replace("Signed:", "Signed: Pat Sample").replace(
    "Date:", "Date: 4 March 2026"
)
NAMED = SIGNED.replace("person served\n", "person served\nYusuf bin Tester, 14 Example Street\n", 1)
CERTIFICATE = """\
Certificate of personal service
In the Family Court at Leeds
Case number: LS26F00417
Name of person served:
Date and time of service:
Method of service: [ ] personally [ ] by email [ ] by post
Place of service:
Signed:
"""


def test_a_blank_form_reports_nothing():
    assert reading_of(BLANK).services == ()


@pytest.mark.parametrize("form", [PARTIES_TYPED_IN, SIGNED, NAMED, CERTIFICATE])
def test_a_half_filled_form_does_not_say_whether_service_was_effected(form):
    (service,) = reading_of(form).services

    assert (service.method, service.served_at) == (None, None)
    assert service.successful is None


def test_a_half_filled_form_is_no_failed_service_either():
    assert PackWarning.SERVICE_NOT_EFFECTED not in reading_of(papers.SOLICITOR, SIGNED).warnings


def test_the_respondent_typed_above_a_blank_table_was_not_served():
    (service,) = reading_of(PARTIES_TYPED_IN).services

    assert service.served_name is None


def test_a_way_without_a_time_is_not_yet_service():
    form = CERTIFICATE.replace("[ ] personally", "[x] personally")
    (service,) = reading_of(form).services

    assert (service.method, service.successful) == ("personal", None)


def test_only_what_is_ticked_is_the_way_of_service():
    form = CERTIFICATE.replace("[ ] by email", "[x] by email").replace(
        "time of service:", "time of service: 3 March 2026 at 18:05"
    )
    (service,) = reading_of(form).services

    assert (service.method, service.successful) == ("email", True)


def test_a_drawn_box_that_is_empty_is_not_the_way_of_service():
    form = paper(
        CERTIFICATE.replace("[ ] personally [ ] by email [ ] by post", "by post").replace(
            "time of service:", "time of service: 3 March 2026 at 18:05"
        )
    )
    (page,) = form.pages
    post = next(word for word in page.words if word.text == "post")
    by = next(word for word in page.words if word.text == "by")
    box = Box(by.box.left - 0.01, post.box.top - 0.005, by.box.left, post.box.bottom + 0.005)
    empty, ticked = (
        replace(form, pages=(replace(page, ticks=(TickBox(box, ticked),)),))
        for ticked in (False, True)
    )

    assert [read([one]).services[0].method for one in (empty, ticked)] == [None, "post"]
