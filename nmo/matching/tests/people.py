"""Synthetic people for the tests of this room."""

from datetime import date

from django.db import transaction

from nmo.matching.actions import write_people
from nmo.matching.answer import Findings
from nmo.matching.births import BirthDate
from nmo.matching.person import NameForm, PersonToMatch, PlaceForm
from nmo.matching.queries import look_up
from nmo.matching.question import Question
from nmo.matching.understanding import understand

TODAY = date(2026, 11, 22)


def born(text: str) -> BirthDate:
    year, month, day = map(int, text.split("-"))
    return BirthDate(year=year, month=month, day=day)


def person(
    number: int,
    name: str,
    birth: str = "",
    *,
    aliases: tuple[str, ...] = (),
    address: str = "",
    phone: str = "",
    withheld: bool = False,
) -> PersonToMatch:
    names = (NameForm(full=name), *(NameForm(full=alias, kind="alias") for alias in aliases))
    return PersonToMatch(
        number=number,
        names=names,
        born=(born(birth),) if birth else (),
        addresses=(PlaceForm(text=address),) if address else (),
        phones=(phone,) if phone else (),
        address_withheld=withheld,
    )


def write(*people: PersonToMatch) -> None:
    with transaction.atomic():
        write_people(people)


def ask(question: str | Question) -> Findings:
    if isinstance(question, str):
        question = understand(question, today=TODAY)
    return look_up(question, today=TODAY)


def found(question: str | Question) -> list[int]:
    return [candidate.number for candidate in ask(question).candidates]
