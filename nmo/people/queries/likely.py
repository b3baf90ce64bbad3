"""Whom on the register somebody named on a paper may be."""

from dataclasses import dataclass
from datetime import date, datetime

from nmo.access.acting import reading
from nmo.access.actors import Actor, Purpose
from nmo.access.permissions import Permission
from nmo.law import london_day
from nmo.matching.births import BirthDate
from nmo.matching.queries import look_up
from nmo.matching.question import Question, QuestionRefused
from nmo.people.queries.briefs import briefs

AT_MOST = 5


@dataclass(frozen=True, kw_only=True)
class LikelyPerson:
    """A person who may be meant, with what agrees and what differs in words."""

    ref: str
    name: str
    why: tuple[str, ...]
    sure: bool


def likely_people(
    *,
    name: str,
    born_on: date | None,
    postcode: str = "",
    phone: str = "",
    by: Actor,
    purpose: Purpose,
    now: datetime,
) -> tuple[LikelyPerson, ...]:
    """At most five persons who may be this one, the likeliest first; looking is recorded.

    Nobody is joined by it: a person chooses (requirement 3). A restricted person whom the reader
    may not see is left out. Raises NotPermitted.
    """
    born = BirthDate(year=born_on.year, month=born_on.month, day=born_on.day) if born_on else None
    question = Question(name=name, born=born, postcode=postcode, phone=phone)
    try:
        found = look_up(question, today=london_day(now), limit=AT_MOST).candidates
    except QuestionRefused:
        return ()
    with reading(
        Permission.PERSON_READ, by=by, now=now, what="person.looked_for", purpose=purpose
    ) as note:
        persons = briefs({each.number for each in found}, by=by)
        for person in persons.values():
            note.also("person", person.ref)
        note.about("force", by.force_code)
    return tuple(
        LikelyPerson(
            ref=person.ref,
            name=person.name,
            why=tuple(f"{why.text.rstrip('.')}." for why in each.why),
            sure=each.sure,
        )
        for each in found
        for person in [persons[each.number]]
        if not person.hidden
    )
