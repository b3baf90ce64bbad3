"""What an officer says of a match afterwards: was it the person asked about?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connection

from nmo.access import Actor, Permission, Purpose
from nmo.access.acting import act
from nmo.audit.words import Kind
from nmo.checks.errors import CheckNotFound
from nmo.checks.models import Check, MatchVerdict
from nmo.checks.words import Verdict
from nmo.matching.learning import labels
from nmo.matching.learning.words import Origin

JUDGING_LOCK = 4_206_052
IS_SAME = {Verdict.RIGHT: True, Verdict.WRONG: False}


def say_of_match(
    check_ref: str,
    person_ref: str,
    verdict: Verdict,
    *,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
) -> None:
    """Record whether a match of one's own check was the person asked about; the newest counts.

    Kept with the levels and the weights as they were shown, so that the weights can learn from it
    (decision 0018). Raises CheckNotFound where this asker's check named nobody of
    that reference, NotPermitted.
    """
    check = Check.objects.filter(ref=check_ref, asked_by_id=by.user_id).first()
    match = _match(check, person_ref) if check else None
    if check is None or match is None:
        raise CheckNotFound
    with act(
        Permission.CHECK_ASK,
        by=by,
        now=now,
        what="check.match_judged",
        kind=Kind.COLLECTION,
        purpose=purpose,
    ) as note:
        note.about("check", check.ref)
        note.detail.update(person=person_ref, verdict=verdict.value)
        _one_at_a_time(check)
        _take_back_label(check, person_ref)
        MatchVerdict.objects.create(
            check_asked=check,
            person_ref=person_ref,
            verdict=verdict.value,
            said_at=now,
            label=_keep_label(check, match, verdict, now=now),
        )


def verdicts_said(check_ref: str) -> Mapping[str, Verdict]:
    """What was last said of each match of a check, by the person's reference."""
    said = MatchVerdict.objects.filter(check_asked__ref=check_ref).order_by("pk")
    return {each.person_ref: Verdict(each.verdict) for each in said}


def _one_at_a_time(check: Check) -> None:
    """Of two taps that arrive at once, the second takes back what the first has kept."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [JUDGING_LOCK, check.ref])


def _match(check: Check, person_ref: str) -> Mapping[str, Any] | None:
    return next((each for each in check.matches if each["person_ref"] == person_ref), None)


def _take_back_label(check: Check, person_ref: str) -> None:
    said = MatchVerdict.objects.filter(check_asked=check, person_ref=person_ref)
    newest = said.order_by("-pk").first()
    if newest and newest.label is not None:
        labels.take_back(newest.label)


def _keep_label(
    check: Check, match: Mapping[str, Any], verdict: Verdict, *, now: datetime
) -> int | None:
    """The labelled pair of a match that was compared; nothing is learnt from *not known*."""
    if verdict not in IS_SAME or not match.get("levels"):
        return None
    return labels.keep(
        match["levels"],
        weights_version=check.weights_version,
        is_same=IS_SAME[verdict],
        origin=Origin.VERDICT,
        at=now,
        probability=match["probability"],
    )
