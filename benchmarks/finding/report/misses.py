"""The questions whose right person was not first, for whoever works on the engine."""

from collections.abc import Sequence

from benchmarks.finding.measures.answered import Answered
from benchmarks.finding.questions.asked import Asked


def show_misses(answers: Sequence[Answered], most: int) -> None:
    """Print so many misses; never of held-back kinds."""
    missed = [a for a in answers if a.rank != 1 and not a.about.is_stranger]
    for answer in [a for a in missed if not a.about.held_back][:most]:
        print(f"  {answer.about.kind}: {words(answer.about.asked)}")
        print(f"    right {answer.about.right} at {answer.rank or 'no place'};", *answer.found[:3])


def show_alarms(answers: Sequence[Answered], threshold: float, most: int) -> None:
    """Print so many strangers for whom somebody was found above the threshold."""
    alarms = [a for a in answers if a.about.is_stranger and a.score > threshold]
    for answer in alarms[:most]:
        print(f"  false alarm, {answer.about.kind}: {words(answer.about.asked)}")
        print("   ", *answer.found[:2])


def words(asked: Asked) -> str:
    """What was asked, in one line."""
    given = ((part, getattr(asked, part)) for part in Asked.__slots__)
    return ", ".join(f"{part} {value}" for part, value in given if value not in ("", None))
