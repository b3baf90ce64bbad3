"""Several visits in one report: what became of each, and which one counts."""

import pytest

from nmo.intake.reading.tests.papers import reading_of

HEAD = """\
Record of service
Case number: LS26F00417
Person to be served: Yusuf Tester
Server: Pat Sample, process server
"""
TABLE = """\
Visit          Date                     Time          Result
1              2 March 2026             {0}           No reply
2              4 March 2026             {1}           {2}
"""
SENTENCES = (
    "On 2 March 2026 at {0} I called and there was no reply.\n"
    "On 4 March 2026 at {1} I called again. {2}\n"
)
SIGNED = "Signed: Pat Sample          Date: 5 March 2026\n"


def service_of(visits, first="8.10 am", second="18.55", result=""):
    (service,) = reading_of(HEAD + visits.format(first, second, result) + SIGNED).services
    return service


@pytest.mark.parametrize(
    ("visits", "result", "method"),
    [
        (TABLE, "By hand", "personal"),
        (TABLE, "In person", "personal"),
        (TABLE, "Left at his feet", "left_at_feet"),
        (SENTENCES, "I handed the order to him.", "personal"),
        (SENTENCES, "He took the papers from me and was served in person.", "personal"),
        (SENTENCES, "He refused to take it and I laid it at his feet.", "left_at_feet"),
    ],
)
def test_the_visit_at_which_it_was_served_counts(visits, result, method):
    service = service_of(visits, result=result)

    assert (service.served_at, service.method) == ("2026-03-04T18:55", method)
    assert service.successful is True


@pytest.mark.parametrize("visits", [TABLE, SENTENCES])
@pytest.mark.parametrize(
    "result", ["No answer", "Nobody came to the door.", "The occupier said he had moved away."]
)
def test_visits_that_were_all_in_vain_have_no_time_of_service(visits, result):
    service = service_of(visits, result=result)

    assert (service.method, service.successful) == ("not_effected", False)
    assert (service.served_at, service.place) == (None, None)


@pytest.mark.parametrize(
    "afterwards",
    ["It was not him; he is another man of the same name.", "Service was not effected."],
)
def test_what_is_taken_back_below_is_no_service(afterwards):
    visits = SENTENCES + afterwards + "\n"

    assert service_of(visits, result="I handed the order to him.").successful is not True


@pytest.mark.parametrize(
    "time", ["18.55", "18:55", "6.55pm", "1855 hrs", "1855", "at 18.55", "6:55 p.m."]
)
def test_a_time_in_a_row_is_read_however_it_is_written(time):
    assert service_of(TABLE, second=time, result="By hand").served_at == "2026-03-04T18:55"
