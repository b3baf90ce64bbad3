"""Each kind of fact about a person in words, masked to what the reader may see."""

from datetime import date

from nmo.law import speak_day
from nmo.people.labels import CONTACT_LABELS, NAME_LABELS, RESTRICTION_LABELS
from nmo.people.models import (
    ContactPoint,
    Detail,
    Marker,
    PersonAddress,
    PersonName,
    Photograph,
    Restriction,
)
from nmo.people.shown import FactShown, Withdrawal
from nmo.people.speech import age_in_words
from nmo.people.words import Confidentiality, ContactKind, Holding, NameKind, RestrictionKind

CONFIDENTIAL_TEXT = "Confidential: held here, not shown to you"
WITHHELD_TEXT = "Withheld by the court: not known here"
NO_FIXED_ADDRESS = "No fixed address"


def fact(
    row: Detail,
    text: str,
    *,
    note: str = "",
    holding: Holding = Holding.HELD,
    confidential: bool = False,
    masked: bool = False,
) -> FactShown:
    """The fact with its source, and with its withdrawal if it was withdrawn."""
    withdrawal = None
    if row.withdrawn_at and row.withdrawn_by:
        withdrawal = Withdrawal(
            at=row.withdrawn_at, by=row.withdrawn_by.full_name, because=row.withdrawn_because
        )
    return FactShown(
        row=row.pk,
        text=text,
        holding=holding,
        confidential=confidential,
        masked=masked,
        source=row.source,
        recorded_at=row.recorded_at,
        note=note,
        withdrawal=withdrawal,
    )


def name(row: PersonName) -> FactShown:
    """A name with what kind it is."""
    return fact(row, row.full, note=NAME_LABELS[NameKind(row.kind)])


def address(row: PersonAddress, *, sees: bool) -> FactShown:
    """An address with its days; `sees`: the reader may see a confidential one."""
    if row.no_fixed_address:
        return fact(row, NO_FIXED_ADDRESS, note=_days(row), holding=Holding.NONE)
    written = ", ".join(part for part in (row.text, row.postcode) if part)
    return _guarded(row, written, row.confidentiality, note=_days(row), sees=sees)


def contact(row: ContactPoint, *, sees: bool) -> FactShown:
    """A number or e-mail address; `sees`: the reader may see a confidential one."""
    kind = CONTACT_LABELS[ContactKind(row.kind)]
    return _guarded(row, row.value, row.confidentiality, note=kind, sees=sees)


def marker(row: Marker, *, today: date) -> FactShown:
    """A warning with its day and how old it is."""
    return fact(row, row.text, note=f"Noted on {_day_and_age(row.noted_on, today)}")


def photograph(row: Photograph, *, today: date) -> FactShown:
    """That there is a picture, and how old it is."""
    if row.taken_on is None:
        return fact(row, "When it was taken is not known")
    return fact(row, f"Taken on {_day_and_age(row.taken_on, today)}")


def restriction(row: Restriction) -> FactShown:
    """Why the record needs restricted handling."""
    return fact(row, RESTRICTION_LABELS[RestrictionKind(row.kind)])


def _guarded(row: Detail, text: str, confidentiality: str, *, note: str, sees: bool) -> FactShown:
    if confidentiality == Confidentiality.WITHHELD:
        return fact(row, WITHHELD_TEXT, note=note, holding=Holding.WITHHELD)
    if confidentiality == Confidentiality.SHOWN:
        return fact(row, text, note=note)
    if sees:
        return fact(row, text, note=note, confidential=True)
    return fact(row, CONFIDENTIAL_TEXT, confidential=True, masked=True)


def _days(row: PersonAddress) -> str:
    since = f"from {speak_day(row.lived_from)}" if row.lived_from else ""
    until = f"until {speak_day(row.lived_until)}" if row.lived_until else ""
    return " ".join(part for part in (since, until) if part).capitalize()


def _day_and_age(on: date, today: date) -> str:
    return f"{speak_day(on)}, {age_in_words(on, today)}"
