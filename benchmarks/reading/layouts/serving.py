"""What every statement of service tells."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from benchmarks.reading.facts.case import Case
from benchmarks.reading.facts.moments import clock, minute, written
from benchmarks.reading.facts.people import Person, a_home, a_person
from benchmarks.reading.told import Told
from benchmarks.reading.wordings import Bank

PLACED = ("personal", "left_at_feet", "post", "not_effected")


@dataclass(frozen=True, kw_only=True, slots=True)
class Serving:
    """One serving, as it happened."""

    method: str
    words: str
    served: Person
    server: Person
    at: datetime
    place: str
    signed: date


def a_serving(case: Case, bank: Bank, dice: Random, *, method: str = "") -> Serving:
    """How the respondent of a case was served, or was not."""
    method, words = bank.served(dice, method)
    day = case.made + timedelta(days=dice.randint(1, 9))
    at = datetime.combine(day, time(dice.randint(8, 20), dice.choice((0, 5, 12, 30, 42, 55))))
    return Serving(
        method=method,
        words=words,
        served=case.respondent,
        server=a_person(dice, case.made),
        at=at,
        place=str(case.respondent.home if dice.random() < 0.6 else a_home(dice)),
        signed=day + timedelta(days=dice.randint(0, 3)),
    )


def manner(told: Told, serving: Serving, dice: Random) -> str:
    """When, where and how, in one sentence or two."""
    done = serving.method != "not_effected"
    told.know("successful", done)
    at = minute(serving.at)
    told.know("served_at", at if done else None, also=() if done else (at, at[:10]))
    him = serving.served
    slots = {
        "time": told.again("served_at", clock(serving.at.time(), dice)),
        "day": told.again("served_at", written(serving.at.date(), dice, formal=True)),
        "he": him.he, "He": him.he.capitalize(), "him": him.him, "his": him.his, "place": "",
    }  # fmt: skip
    if "{place}" in serving.words:
        slots["place"] = told.say("place", serving.place)
        if not done:
            told.know("place", None, also=(serving.place,))
    told.know("method", serving.method)
    return told.again("method", serving.words.format(**slots))


def signed(told: Told, serving: Serving, dice: Random) -> str:
    """The day on which it was signed."""
    return told.say("signed_date", f"{serving.signed}", written(serving.signed, dice))
