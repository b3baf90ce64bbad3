"""Opening a restricted record in an emergency, ending it early, and reviewing it."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor, Opened, Purpose
from nmo.access.break_glass.queries import has_lapsed, of_force, words_of
from nmo.access.break_glass.refusals import (
    BreakGlassRefused,
    NoSuchOpening,
    NotYoursToReview,
    ReviewedAlready,
    RightLapsed,
)
from nmo.access.break_glass.words import LASTS, SUBJECT, Finding
from nmo.access.models import BreakGlass
from nmo.access.permissions import Permission
from nmo.access.purposes.words import reason_in_words
from nmo.access.words import AccessReason
from nmo.audit.words import Kind


def break_glass(
    *,
    person_ref: str,
    owning_force_id: int,
    words: str,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
) -> Opened:
    """Open one restricted person to `by` for 30 minutes, with why in words of their own.

    The caller says which force answers for the record and tells that force. Raises RightLapsed,
    BreakGlassRefused for words that say nothing, NotPermitted. Requirements 21 and 61; threat T07.
    """
    with act(
        Permission.BREAK_GLASS_OPEN,
        by=by,
        now=now,
        what="break_glass.opened",
        kind=Kind.SECURITY,
        purpose=purpose,
    ) as note:
        if has_lapsed(by.user_id, now=now):
            raise RightLapsed
        opening = BreakGlass.objects.create(
            user_id=by.user_id,
            team_id=by.team_id,
            person_ref=person_ref,
            owning_force_id=owning_force_id,
            words=_checked(words, by),
            reason=purpose.reason if purpose else "",
            incident_number=purpose.incident_number if purpose else "",
            from_at=now,
            until_at=now + LASTS,
        )
        note.about("person", person_ref)
        note.detail.update(opening=opening.pk, words=opening.words)
    return Opened(number=opening.pk, person_ref=person_ref, until_at=opening.until_at)


def _checked(words: str, by: Actor) -> str:
    try:
        return reason_in_words(words, before=words_of(by.user_id))
    except ValueError as refused:
        raise BreakGlassRefused(str(refused)) from refused


def end_break_glass(number: int, *, by: Actor, now: datetime) -> None:
    """Shut the record again before its time; nothing changes where it is shut already.

    Done for the reason for which it was opened, so that nothing has to be said again. Raises
    NoSuchOpening for what somebody else opened.
    """
    opening = BreakGlass.objects.filter(pk=number, user_id=by.user_id).first()
    if opening is None:
        raise NoSuchOpening
    with act(
        Permission.PERSON_READ,
        by=by,
        now=now,
        what="break_glass.ended",
        kind=Kind.SECURITY,
        purpose=Purpose(
            reason=AccessReason(opening.reason), incident_number=opening.incident_number
        ),
    ) as note:
        note.about("person", opening.person_ref)
        note.detail["opening"] = number
        BreakGlass.objects.filter(pk=number, until_at__gt=now).update(until_at=now)


def review_break_glass(
    number: int,
    finding: Finding,
    *,
    words: str,
    by: Actor,
    purpose: Purpose | None,
    now: datetime,
) -> None:
    """Say whether it was right to open the record, and why; once, by somebody of its force.

    Neither the officer nor anybody of the officer's team may. Raises NoSuchOpening,
    NotYoursToReview, ReviewedAlready, BreakGlassRefused without words, NotPermitted. Threat T08.
    """
    opening = of_force(number, by.force_id)
    with act(
        Permission.BREAK_GLASS_REVIEW,
        by=by,
        now=now,
        what="break_glass.reviewed",
        kind=Kind.ALTERATION,
        purpose=purpose,
        owned_by=opening.owning_force_id,
    ) as note:
        if not opening.may_be_reviewed_by(by):
            raise NotYoursToReview
        if not words.strip():
            raise BreakGlassRefused("Say why you find so.")
        unreviewed = BreakGlass.objects.filter(pk=number, reviewed_at=None)
        found = unreviewed.update(
            reviewed_at=now,
            reviewed_by_id=by.user_id,
            finding=finding,
            finding_words=words.strip(),
        )
        if found != 1:
            raise ReviewedAlready
        note.about(SUBJECT, number)
        note.detail.update(finding=finding, words=words.strip())
