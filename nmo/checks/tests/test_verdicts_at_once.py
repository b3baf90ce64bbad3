"""An officer who taps twice, and both taps arrive at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from nmo.access.tests.builders import AT_AN_INCIDENT
from nmo.checks.actions import say_of_match
from nmo.checks.models import MatchVerdict
from nmo.checks.tests.builders import NOW, asked, desk_officer, officer, recorded_order
from nmo.checks.words import Verdict
from nmo.matching.models import LabelledPair

TAPS = 6


@pytest.mark.django_db(transaction=True)
def test_of_many_taps_at_once_one_is_learnt_from() -> None:
    with transaction.atomic():
        recorded_order(desk_officer())
        check, by = str(asked("jon smyth 12/3/85").check_ref), officer()
    together = Barrier(TAPS)

    def tap(_: int) -> None:
        together.wait()
        try:
            say_of_match(check, "P1", Verdict.RIGHT, by=by, purpose=AT_AN_INCIDENT, now=NOW)
        finally:
            connection.close()

    with ThreadPoolExecutor(TAPS) as threads:
        list(threads.map(tap, range(TAPS)))

    assert (MatchVerdict.objects.count(), LabelledPair.objects.count()) == (TAPS, 1)
