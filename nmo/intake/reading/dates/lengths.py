"""Lengths of time: 12 months from the date of this order, and the day on which they end."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from nmo.intake.reading.dates.digits import digits
from nmo.intake.reading.dates.words import table


class Unit(StrEnum):
    """What is counted."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Basis(StrEnum):
    """From when a length of time runs."""

    ORDER = "order"
    SERVICE = "service"
    UNSAID = "unsaid"


_NUMBER = r"(?P<number>\d{1,3}|[lI]\d|[a-z]+(?:-[a-z]+)?)"
_UNIT = r"(?P<unit>days?|weeks?|months?|years?|diwrnod|wythnos|mis|misoedd|blwyddyn|flwyddyn)"
_LENGTH = re.compile(
    rf"\b{_NUMBER}(?: ?\((?P<again>[\w\-]+)\))?(?: ?-| (?:calendar|clear|full|whole))? ?{_UNIT}\b'?"
    r"(?P<basis>,? (?:period )?(?:from|of|after|following|beginning (?:on|with)|starting (?:on"
    r"|from)"
    r"|o|oddi ar)(?: and including)? (?:(?:the )?date (?:of|on which)[^.;]{0,60}|today(?:'s date)?|"
    r"the (?:making|service|day)[^.;]{0,40}|hereof|its? [^.;]{0,30}|heddiw|this order"
    r"|ddyddiad[^.;]{0,40}|personal service[^.;]{0,30}|service[^.;]{0,30}))?",
    re.IGNORECASE,
)
_UNITS = {
    "day": Unit.DAYS, "diw": Unit.DAYS, "wee": Unit.WEEKS, "wyt": Unit.WEEKS, "mon": Unit.MONTHS,
    "mis": Unit.MONTHS, "yea": Unit.YEARS, "blw": Unit.YEARS, "flw": Unit.YEARS,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthSeen:
    """A length of time that the text states, and from when it says that it runs."""

    start: int
    end: int
    number: int
    unit: Unit
    basis: Basis

    def after(self, day: date) -> date:
        """The day that lies so long after; the last of the month where that has no such day."""
        if self.unit is Unit.DAYS:
            return day + timedelta(days=self.number)
        if self.unit is Unit.WEEKS:
            return day + timedelta(weeks=self.number)
        months = self.number * (12 if self.unit is Unit.YEARS else 1) + day.month - 1
        year, month = day.year + months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))


def lengths_in(text: str) -> list[LengthSeen]:
    """Every length of time that the text states, in its order."""
    return [seen for found in _LENGTH.finditer(text) if (seen := _length_of(found))]


def _length_of(found: re.Match[str]) -> LengthSeen | None:
    number = _number(found["number"]) or _number(found["again"] or "")
    if not number:
        return None
    return LengthSeen(
        start=found.start(),
        end=found.end(),
        number=number,
        unit=_UNITS[found["unit"].casefold()[:3]],
        basis=_basis((found["basis"] or "").casefold()),
    )


def _number(text: str) -> int | None:
    if re.fullmatch(r"[lI]?\d{1,3}", text):
        return digits(text)[0]
    return table("numbers.csv").get(text.casefold())


def _basis(said: str) -> Basis:
    if not said:
        return Basis.UNSAID
    return Basis.SERVICE if "serv" in said or "gyflwyn" in said else Basis.ORDER
