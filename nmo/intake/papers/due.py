"""What is due because of how a paper stands, or because papers cannot be fetched. Pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from nmo.access.words import Role
from nmo.intake.papers.words import (
    CALLED_BACK,
    DOUBTED,
    MOVED,
    PLACE_LOOKED,
    PaperState,
    PlaceProblem,
    Way,
)
from nmo.reference.levels import Levels
from nmo.reference.words import Level
from nmo.work.due import DueItem, FactStated

PASSING = (None, PlaceProblem.CANNOT_REACH, PlaceProblem.INTERRUPTED)
PLACES = {Way.MAILBOX: "mailbox", Way.FOLDER: "watched folder"}
# Nobody rings about a paper that is settled so.
OVER = frozenset(
    {PaperState.NOT_FOR_US, PaperState.SENT_BACK, PaperState.HANDED_ON, PaperState.DUPLICATE}
)


def paper_due(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """A paper that was read is checked by a person; one that could not be read is seen to.

    A paper of the feed hangs on its order, which asks for its own reading.
    """
    moves = [fact for fact in facts if fact.kind == MOVED]
    if not moves:
        return
    last, received = moves[-1], moves[0].happened_at
    if last.values["to"] == PaperState.TO_BE_CHECKED and last.values["way"] != Way.FEED:
        yield DueItem(
            key=_key("check", last.happened_at),
            what="Check a paper that came",
            why="Until a person has checked it, officers are told that its terms are not checked.",
            role=Role.ORDERS_DESK,
            appears_at=last.happened_at,
            due_at=levels.after(Level.PAPER_CHECKED, received),
        )
    if last.values["to"] == PaperState.QUARANTINED:
        yield DueItem(
            key=_key("apart", last.happened_at),
            what="See to a paper that could not be read",
            why="There may be an order in it that no check finds.",
            role=Role.ORDERS_DESK,
            appears_at=last.happened_at,
            due_at=levels.after(Level.PAPER_APART, last.happened_at),
        )


def call_back_due(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """The court is rung about a paper in doubt, until it has said whether the paper is its own."""
    doubted = next((fact for fact in facts if fact.kind == DOUBTED), None)
    answered = any(fact.kind == CALLED_BACK and fact.values["genuine"] != "" for fact in facts)
    moves = [fact for fact in facts if fact.kind == MOVED]
    over = bool(moves) and moves[-1].values["to"] in OVER
    if doubted is None or answered or over:
        return
    yield DueItem(
        key=_key("ring", doubted.happened_at),
        what="Ring the court about a paper in doubt",
        why="Use the number on the paper’s page here, never one that stands in the paper.",
        role=Role.ORDERS_DESK,
        appears_at=doubted.happened_at,
        due_at=levels.after(Level.COURT_RUNG, doubted.happened_at),
    )


def places_due(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """A mailbox or folder that no further try will open is seen to by a person."""
    for way, name in PLACES.items():
        looks = [f for f in facts if f.kind == PLACE_LOOKED and f.values["way"] == way]
        if not looks or looks[-1].values["problem"] in PASSING:
            continue
        last = looks[-1]
        yield DueItem(
            key=_key(way, last.happened_at),
            what=f"See to the {name}: papers in it are not taken",
            why="The list of papers says what is wrong. Orders may be waiting in it.",
            role=Role.ORDERS_DESK,
            appears_at=last.happened_at,
            due_at=levels.after(Level.PAPERS_FETCHED, last.happened_at),
        )


def _key(word: str, at: datetime) -> str:
    return f"{word} {at:%Y-%m-%dT%H:%M:%S}"
