"""What was given for one field of a step, read into its value. Pure."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from nmo.breaches.case import Value
from nmo.breaches.steps.rule import FieldKind, FieldRule
from nmo.law import NotATime, parse_when, write_when
from nmo.reference.book import Book, Books

LONGEST_LINE = 60
MOST = 1_000_000_000
# Nothing changed in it: the same at every moment.
STARTING_BOOK = Books().at(datetime(2000, 1, 1, tzinfo=UTC))


class NotRead(ValueError):
    """What was given cannot be read; the message says what to do."""


def choices_of(field: FieldRule, book: Book) -> Mapping[str, str]:
    """What may be chosen in a field, code to words; of a setting, as the book has it."""
    if field.choices_from == "conditions":
        return {str(code): words for code, words in book.conditions.items()}
    if field.choices_from == "outcome_codes":
        held = {c: o for c, o in book.outcome_codes.items() if o.counts and o.in_use}
        likely_first = sorted(held, key=lambda code: not held[code].likely)
        return {code: f"{code}: {held[code].name}" for code in likely_first}
    return field.choices


def read_field(field: FieldRule, given: str, book: Book) -> Value:
    """The value of a field that was filled in. Raises NotRead."""
    return _READ[field.kind](field, given, book)


def _choice(field: FieldRule, given: str, book: Book) -> Value:
    if given not in choices_of(field, book):
        raise NotRead(_unknown(field, given))
    return given


def _unknown(field: FieldRule, given: str) -> str:
    if field.choices_from == "outcome_codes" and given == "0":
        return "Type 0 means that no outcome was assigned yet. It is not an outcome: leave it open."
    return "Choose one of the answers offered."


def _several(field: FieldRule, given: str, book: Book) -> Value:
    codes = tuple(dict.fromkeys(code.strip() for code in given.split(",") if code.strip()))
    if not set(codes) <= set(choices_of(field, book)):
        raise NotRead("Choose from the answers offered.")
    return ",".join(codes)


def _line(_field: FieldRule, given: str, _book: Book) -> Value:
    if len(given) > LONGEST_LINE or not given.isprintable():
        raise NotRead(f"Give a reference of up to {LONGEST_LINE} characters on one line.")
    return given


def _moment(_field: FieldRule, given: str, _book: Book) -> Value:
    try:
        return write_when(parse_when(given))
    except NotATime as error:
        raise NotRead(str(error)) from None


def _day(_field: FieldRule, given: str, _book: Book) -> Value:
    try:
        return parse_when(given).day.isoformat()
    except NotATime as error:
        raise NotRead(str(error)) from None


def _yes_no(_field: FieldRule, given: str, _book: Book) -> Value:
    if given not in _YES_NO:
        raise NotRead("Say yes or no.")
    return _YES_NO[given]


def _number(_field: FieldRule, given: str, _book: Book) -> Value:
    if not (given.isascii() and given.isdigit() and int(given[:11]) < MOST):
        raise NotRead("Give a whole number.")
    return int(given)


_YES_NO = {"yes": True, "no": False}
_READ: Mapping[FieldKind, Callable[[FieldRule, str, Book], Value]] = {
    FieldKind.CHOICE: _choice,
    FieldKind.SEVERAL: _several,
    FieldKind.LINE: _line,
    FieldKind.MOMENT: _moment,
    FieldKind.DAY: _day,
    FieldKind.YES_NO: _yes_no,
    FieldKind.NUMBER: _number,
}
