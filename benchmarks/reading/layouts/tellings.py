"""What every order tells, in words that a layout puts in its own places."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from random import Random

from benchmarks.reading.facts.case import Case
from benchmarks.reading.facts.moments import NUMBERS, clock, minute, months_later, plain, written
from benchmarks.reading.facts.people import Person
from benchmarks.reading.told import Told
from benchmarks.reading.wordings import Bank

KINDS_OF_ENDING = ("datetime", "date", "months", "until_hearing", "further_order")
WEIGHTS = (50, 18, 12, 10, 10)
KNOWN_AS = ("also known as", "aka", "formerly known as", "otherwise")


def numbered(told: Told, numbers: Iterable[str]) -> list[str]:
    """The case numbers, each marked."""
    return [told.add("case_numbers", number) for number in numbers]


def party(told: Told, role: str, person: Person, dice: Random, *, title: bool = False) -> str:
    """A party's name as a heading prints it, with what else they are called."""
    name = told.say(f"{role}.name", person.name)
    if title and dice.random() < 0.5:
        name = f"{person.title} {name}"
    if not person.aliases:
        return name
    aliases = [told.add(f"{role}.aliases", alias) for alias in person.aliases]
    return f"{name} ({dice.choice(KNOWN_AS)} {', '.join(aliases)})"


def born(told: Told, case: Case, printed: str | None = None) -> str:
    """The respondent's date of birth, or "unknown"."""
    if not case.born_known:
        return "unknown"
    return told.say(
        "respondent.dob", f"{case.respondent.born}", printed or plain(case.respondent.born)
    )


def lives(told: Told, case: Case) -> str:
    """The respondent's address, or "unknown"."""
    if not case.address_known:
        return "unknown"
    return told.add("respondent.addresses", str(case.respondent.home))


def children(told: Told, people: Sequence[Person], *, verb: str = "born") -> str:
    """The children in one line, as the case system prints them."""
    lines = []
    for nth, child in enumerate(people):
        told.truth["children"].append({"name": child.name, "dob": f"{child.born}"})
        path = f"children[{nth}]"
        day = told.again(f"{path}.dob", plain(child.born))
        lines.append(f"{told.again(f'{path}.name', child.name)} {verb} {day}")
    return ", ".join(lines)


def ending(told: Told, case: Case, bank: Bank, dice: Random, *, kind: str = "") -> str:
    """The sentence that says until when the order lasts."""
    kind = kind or dice.choices(KINDS_OF_ENDING, WEIGHTS)[0]
    words = bank.ending(kind, dice)
    if kind == "months":
        return _months(told, case, dice, words)
    if kind == "until_hearing":
        return _until_hearing(told, case, dice, words)
    if kind == "further_order":
        told.know("expiry", {"kind": kind, "at": None})
        return told.again("expiry.kind", words) + "."
    at = minute(case.ends) if kind == "datetime" else f"{case.ends.date()}"
    told.know("expiry", {"kind": kind, "at": at})
    day, time = written(case.ends.date(), dice, formal=True), clock(case.ends.time(), dice)
    return told.again("expiry.at", words.format(day=day, time=time)) + "."


def midnight(told: Told, case: Case, words: str) -> str:
    """An end at "12:00 AM", which may be the start or the end of that day."""
    day = case.ends.date()
    start, end = f"{day}T00:00", f"{day}T23:59"
    told.know("expiry", {"kind": "datetime", "at": start})
    told.also[told.path("expiry.at")] = [end, f"{day}"]
    told.also[told.path("expiry.kind")] = ["date"]
    return told.again("expiry.at", words.format(day=plain(day), time="12:00 AM"))


def _months(told: Told, case: Case, dice: Random, words: str) -> str:
    months = dice.choice((6, 12, 12, 12, 18))
    told.know("expiry", {"kind": "date", "at": f"{months_later(case.made, months)}"})
    told.also[told.path("expiry.kind")] = ["datetime"]
    printed = dice.choice((str(months), NUMBERS[months], f"{NUMBERS[months]} ({months})"))
    return told.again("expiry.at", words.format(months=printed)) + "."


def _until_hearing(told: Told, case: Case, dice: Random, words: str) -> str:
    at = minute(case.hearing)
    told.know("expiry", {"kind": "until_hearing", "at": at})
    told.also[told.path("expiry.at")] = [f"{case.hearing.date()}", None]
    told.know("return_hearing", {"at": at})
    printed = _moment(case.hearing, dice)
    return (
        told.again("return_hearing.at", told.again("expiry.at", words.format(hearing=printed)))
        + "."
    )


def _moment(at: datetime, dice: Random) -> str:
    return f"{written(at.date(), dice, formal=True)} at {clock(at.time(), dice)}"


def hearing(told: Told, case: Case, dice: Random, words: str) -> str:
    """A sentence that lists the next hearing at {when}."""
    told.know("return_hearing", {"at": minute(case.hearing)})
    return words.format(when=told.again("return_hearing.at", _moment(case.hearing, dice)))


def notice(told: Told, case: Case, bank: Bank, dice: Random) -> str:
    """The sentence that says whether the respondent had notice."""
    told.know("notice", case.notice)
    return told.again("notice", bank.notice(case.notice, dice))


def recitals(case: Case, bank: Bank, dice: Random, most: int) -> list[str]:
    """Sentences before the order that hold dates and verbs and are no part of it."""
    chosen = dict.fromkeys(bank.recital(dice) for _ in range(dice.randint(0, most)))
    day = plain(months_later(case.made, -1))
    return [
        words.format(day=day, her=case.applicant.him, he=case.respondent.he) for words in chosen
    ]


def direction(told: Told, case: Case, bank: Bank, dice: Random) -> str:
    """How the order is to be served."""
    method, words = bank.direction(dice)
    told.know("service_method", method)
    mail = f"{case.respondent.family.lower()}@post.example"
    return told.again("service_method", words.format(email=mail, phone="07700 900461"))


def withheld(told: Told, words: str) -> str:
    """That the applicant's address is kept back."""
    told.know("applicant.address_confidential", True)
    return told.again("applicant.address_confidential", words)
