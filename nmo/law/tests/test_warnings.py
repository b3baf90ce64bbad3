"""When there is nothing to warn of: a warning that always stands is read by nobody."""

import pytest

from nmo.law import parse_when
from nmo.law.tests.scenario_words import history_of
from nmo.law.tests.starting_rules import position

IN_ORDER = (
    "made 2026-03-02T14:30 on_notice until 2027-03-01T16:00 says 1:{code}; "
    "confirmed 2026-03-04T10:00; checked 2026-05-29; "
    "told 2026-03-02T14:30 present_in_court terms evidenced"
)


@pytest.mark.parametrize(
    ("order", "code"), [("nmo", "no_contact_applicant"), ("occupation", "occupation")]
)
def test_an_order_that_is_read_confirmed_checked_and_known_to_him_carries_no_warning(
    order: str, code: str
) -> None:
    history = history_of(order, IN_ORDER.format(code=code))

    assert position(history, parse_when("2026-06-01T12:00").at).warnings == ()
