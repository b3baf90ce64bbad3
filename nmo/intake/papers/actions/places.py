"""How a look into the mailbox or the watched folder went."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import PlaceLookedAt
from nmo.intake.papers.speech import papers_source
from nmo.intake.papers.words import PAPERS, PLACE_LOOKED, PlaceProblem, Way
from nmo.orders.actions import refresh_papers_source
from nmo.work.actions import state_facts
from nmo.work.due import FactStated


def place_looked_at(
    place: str,
    way: Way,
    problem: PlaceProblem | None,
    *,
    left: int = 0,
    by: Actor,
    now: datetime,
) -> PlaceLookedAt:
    """Keep how a look went; only a change of what is wrong is a fact, and stands in the log.

    `left` is how many papers the look found and could not take. Raises NotPermitted.
    """
    held = PlaceLookedAt.objects.filter(place=place).first()
    kept = held or PlaceLookedAt(place=place)
    changed = kept.problem != (problem or "")
    kept.force_id, kept.looked_at, kept.left = by.force_id, now, left
    if problem is None:
        kept.read_at = now
        refresh_papers_source(papers_source(by.force_name))
    if changed:
        kept.problem, kept.problem_since = problem or "", now if problem else None
    if not changed:
        kept.save()
        return kept
    with act(
        Permission.PAPER_RECEIVE, by=by, now=now, what=PLACE_LOOKED, kind=Kind.SECURITY
    ) as note:
        kept.save()
        _state(way, problem, by=by, now=now)
        note.about(PAPERS, by.force_code)
        note.detail.update(way=way, problem=problem)
    return kept


def _state(way: Way, problem: PlaceProblem | None, *, by: Actor, now: datetime) -> None:
    fact = FactStated(
        kind=PLACE_LOOKED,
        subject_kind=PAPERS,
        subject_ref=by.force_code,
        force_id=by.force_id,
        happened_at=now,
        values={"way": way, "problem": problem},
    )
    state_facts([fact], now=now)
