"""What is due because a night's file did not come, or cannot be fetched. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from nmo.access.words import Role
from nmo.intake.nights import nights_between, runs_of, speak_nights
from nmo.intake.words import AWAITED, FOLDER_LOOKED, NIGHT_CAME, FolderProblem
from nmo.law.times import LONDON, start_of_day
from nmo.reference.levels import Levels
from nmo.reference.words import Level
from nmo.work.due import DueItem, FactStated

ONE_DAY = timedelta(days=1)

# What no further try mends: a person has to see to it.
FOR_A_PERSON = {
    FolderProblem.HOST_KEY_DIFFERS: "its host shows another key than the pinned one",
    FolderProblem.SIGN_IN_REFUSED: "its host refuses our key or password",
    FolderProblem.NO_FOLDER: "it is not there, or may not be read",
}


def nights_due(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """Each night of which no file has come is asked for from 9am of the day after.

    Nights that follow each other are one thing to do. Of the newest, only the first is known to be
    missing before somebody looks.
    """
    came = sorted(_nights(facts))
    first = came[0] if came else _awaited_since(facts)
    if first is None:
        return
    last = came[-1] if came else first - ONE_DAY
    missing = [night for night in nights_between(first, last) if night not in came]
    for run in runs_of([*missing, last + ONE_DAY]):
        yield _asked_for(run, levels)


def folder_due(facts: Sequence[FactStated], levels: Levels) -> Iterator[DueItem]:
    """A folder that no further try will open is seen to by a person."""
    last = next((fact for fact in reversed(facts) if fact.kind == FOLDER_LOOKED), None)
    said = FOR_A_PERSON.get(_problem(last)) if last is not None else None  # type: ignore[arg-type]
    if last is not None and said:
        yield DueItem(
            key=f"folder {last.happened_at:%Y-%m-%dT%H:%M}",
            what=f"See to the courts' folder: {said}",
            why="No orders come by the courts' feed until it can be read again.",
            role=Role.ORDERS_DESK,
            appears_at=last.happened_at,
            due_at=levels.after(Level.FOLDER_SEEN_TO, last.happened_at),
        )


def _asked_for(run: Sequence[date], levels: Levels) -> DueItem:
    raised = _raised_at(run[0] + ONE_DAY, levels)
    return DueItem(
        key=f"night {run[0].isoformat()}",
        what=f"Ask the courts for their file of {speak_nights(run)}",
        why="A file comes every night, with orders or without. Orders may be missing.",
        role=Role.ORDERS_DESK,
        appears_at=raised,
        due_at=levels.after(Level.NIGHT_ASKED, raised),
    )


def _raised_at(day: date, levels: Levels) -> datetime:
    """When it is asked for, by the clock on the wall: who looks for it starts then."""
    midnight = datetime.combine(day, time())
    into_day = levels.span(Level.NIGHT_MISSED, start_of_day(day))
    return (midnight + into_day).replace(tzinfo=LONDON)


def _nights(facts: Sequence[FactStated]) -> set[date]:
    """The nights that came. One that lies in the future is a slip, and stands for none."""
    return {
        night
        for fact in facts
        if fact.kind == NIGHT_CAME
        and (night := date.fromisoformat(str(fact.values["night"])))
        <= fact.happened_at.astimezone(LONDON).date()
    }


def _awaited_since(facts: Sequence[FactStated]) -> date | None:
    since = (str(fact.values["since"]) for fact in facts if fact.kind == AWAITED)
    return min(map(date.fromisoformat, since), default=None)


def _problem(fact: FactStated) -> FolderProblem | None:
    said = fact.values.get("problem")
    return FolderProblem(str(said)) if said else None
