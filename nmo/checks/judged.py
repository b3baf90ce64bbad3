"""The matches of which officers said whether they were right, to be counted and never listed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from nmo.checks.models import MatchVerdict
from nmo.checks.words import Verdict

COUNTED_FOR = timedelta(days=365)
MOST_COUNTED = 10_000
DECIDED = (Verdict.RIGHT, Verdict.WRONG)


@dataclass(frozen=True, kw_only=True, slots=True)
class JudgedMatch:
    """One match with what was said of it.

    place: 1 for the first match of its check. name, born and age are what was asked; given: the
    parts of the question. They serve to count by group and are not to be shown.
    """

    check_id: int
    force_id: int
    right: bool
    probability: float
    sure: bool
    place: int
    weights_version: str
    name: str
    born: str
    age: int | None
    given: frozenset[str]


def judged_matches(*, now: datetime, force_id: int | None = None) -> Sequence[JudgedMatch]:
    """What officers last said of matches in the last year, of one force or of all; at most 10,000.

    The caller has asked for the permission, and gives out nothing but numbers.
    """
    said = MatchVerdict.objects.filter(said_at__gt=now - COUNTED_FOR)
    if force_id is not None:
        said = said.filter(check_asked__force_id=force_id)
    newest = said.order_by("check_asked_id", "person_ref", "-pk").distinct(
        "check_asked_id", "person_ref"
    )
    rows = MatchVerdict.objects.filter(pk__in=newest.values("pk"), verdict__in=DECIDED)
    return [
        _judged(row) for row in rows.select_related("check_asked").order_by("-pk")[:MOST_COUNTED]
    ]


def _judged(row: MatchVerdict) -> JudgedMatch:
    check = row.check_asked
    place, match = _match(check.matches, row.person_ref)
    understood = check.understood
    return JudgedMatch(
        check_id=check.pk,
        force_id=check.force_id,
        right=row.verdict == Verdict.RIGHT,
        probability=match["probability"],
        sure=match["sure"],
        place=place,
        weights_version=check.weights_version,
        name=understood.get("name") or "",
        born=understood.get("date_of_birth") or "",
        age=understood.get("age"),
        given=frozenset(field for field, value in understood.items() if value),
    )


def _match(matches: Sequence[Mapping[str, Any]], person_ref: str) -> tuple[int, Mapping[str, Any]]:
    return next(
        (place, match)
        for place, match in enumerate(matches, start=1)
        if match["person_ref"] == person_ref
    )
