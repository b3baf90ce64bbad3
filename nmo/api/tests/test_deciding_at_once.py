"""Two systems that decide about one pair of breaches at once: neither waits for ever."""

import pytest

from nmo.access import Role
from nmo.api.tests.builders import System, a_token
from nmo.audit.models import AuditEntry
from nmo.breaches.tests.overlapping import overlapping
from nmo.breaches.tests.telling import an_officer, reported
from nmo.orders.tests.builders import desk_officer, recorded_order

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])
DECIDED = {"decision": "same", "because": "One call."}


def test_of_two_who_begin_with_either_of_a_pair_one_is_told_that_it_has_changed() -> None:
    desk, officer = desk_officer(), an_officer(Role.INVESTIGATOR)
    one, other = (
        reported(recorded_order(desk, order_ref=ref, case_numbers=[ref]), officer).ref
        for ref in ("X1", "X2")
    )
    systems = [System(a_token().secret, "intake") for _ in range(2)]
    addresses = (f"/breaches/{one}/doubles/{other}", f"/breaches/{other}/doubles/{one}")
    tags = [str(systems[0].get(f"/breaches/{ref}")["ETag"]) for ref in (one, other)]

    first, second = overlapping(
        lambda: systems[0].send("put", addresses[0], DECIDED, if_match=tags[0]),
        lambda: systems[1].send("put", addresses[1], DECIDED, if_match=tags[1]),
        stopped_at=AuditEntry,
        reading_too=True,
    )

    assert (first.status_code, second.status_code) == (200, 412)
