"""One made-up case: who, which court, when, and how the order ends."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from benchmarks.reading.facts.courts import Court, a_judge, courts, numbers
from benchmarks.reading.facts.moments import months_later
from benchmarks.reading.facts.people import Home, Person, a_child, a_home, a_person

FIRST_DAY = date(2025, 2, 1)
HOURS = (time(16), time(16), time(12), time(10, 30), time(14), time(16, 30), time(23, 59))
SCHOOLS = (
    "{} Primary School", "{} Academy", "St {}'s Catholic Primary School", "Ysgol {}",
    "{} Nursery", "Little Acorns Pre-School, {}",
)  # fmt: skip
PARISHES = [
    "Hollybank",
    "Thornfield",
    "Meadowside",
    "Bryn-Celyn",
    "Larkhill",
    "Queensmead",
    "Ashgrove",
    "Eastmoor",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """The facts from which papers are drawn."""

    court: Court
    familyman: str
    reference: str
    judge: str
    applicant: Person
    respondent: Person
    children: tuple[Person, ...]
    shared_home: Home
    school: str
    made: date
    ends: datetime
    hearing: datetime
    notice: str
    confidential: bool
    by_consent: bool
    born_known: bool
    address_known: bool

    @property
    def numbers(self) -> tuple[str, ...]:
        return tuple(number for number in (self.familyman, self.reference) if number)


def a_case(dice: Random) -> Case:
    """A new case, its order made on a working day."""
    made = FIRST_DAY + timedelta(days=dice.randrange(640))
    made -= timedelta(days=max(0, made.weekday() - 4))
    court = dice.choice(courts())
    familyman, reference = numbers(dice, court, made)
    applicant = a_person(dice, made, sex="f" if dice.random() < 0.75 else "m")
    respondent = a_person(dice, made, sex="m" if applicant.sex == "f" else "f", like=applicant)
    notice = dice.choice(("without", "without", "with"))
    has_children = dice.random() < 0.6
    return Case(
        court=court,
        familyman=familyman,
        reference=reference,
        judge=a_judge(dice, made),
        applicant=applicant,
        respondent=respondent,
        children=_children(dice, made, respondent) if has_children else (),
        shared_home=a_home(dice),
        school=dice.choice(SCHOOLS).format(dice.choice(PARISHES)),
        made=made,
        ends=_ends(dice, made),
        hearing=_hearing(dice, made),
        notice=notice,
        confidential=dice.random() < 0.5,
        by_consent=notice == "with" and dice.random() < 0.4,
        born_known=dice.random() < 0.8,
        address_known=dice.random() < 0.8,
    )


def _children(dice: Random, made: date, parent: Person) -> tuple[Person, ...]:
    found = {c.name: c for c in (a_child(dice, made, parent) for _ in range(dice.randint(1, 3)))}
    return tuple(found.values())


def _ends(dice: Random, made: date) -> datetime:
    day = months_later(made, dice.choice((6, 12, 12, 12, 18, 24)))
    return datetime.combine(day, dice.choice(HOURS))


def _hearing(dice: Random, made: date) -> datetime:
    day = made + timedelta(days=dice.choice((7, 14, 14, 21, 28)))
    return datetime.combine(day, dice.choice((time(10), time(10, 30), time(14), time(11, 45))))
