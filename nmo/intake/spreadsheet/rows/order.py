"""The order that a row gives. Pure."""

import hashlib
import json
from collections.abc import Mapping as Mapped
from dataclasses import dataclass
from datetime import datetime

from nmo.intake.spreadsheet.columns import Column
from nmo.intake.spreadsheet.errors import RowNotReadable
from nmo.intake.spreadsheet.rows.awareness import awareness_of
from nmo.intake.spreadsheet.rows.cells import Given
from nmo.intake.spreadsheet.rows.coded import code
from nmo.intake.spreadsheet.rows.moments import DayOf
from nmo.intake.spreadsheet.rows.parties import parties_of
from nmo.intake.spreadsheet.rows.terms import making_of
from nmo.law import OrderType, When, london_day
from nmo.orders.shapes import OrderIn, OrderNotUnderstood, read_order
from nmo.orders.words import Channel

LOST_DIGITS = (
    "The spreadsheet program has shortened the number (such as 1.78E+15), so its digits are lost. "
    "Enter it again as text."
)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What is the same for every row of one import.

    source: what references are made from, beside the row's content. forces: the code of each force
    by its name and code, folded. default_force: a code; empty for the importer's own.
    """

    source: str
    forces: Mapped[str, str]
    default_force: str
    now: datetime
    day_of: DayOf


def order_of(given: Given, reading: Reading) -> OrderIn:
    """The order that the row gives. Raises RowNotReadable with the column and what to do."""
    order = _order(given, reading)
    ref = given.text(Column.ORDER_REF)
    order["order_ref"] = ref or made_ref(order, reading.source)
    order["owning_force"] = _force(given, reading)
    try:
        return read_order(order)
    except OrderNotUnderstood as problem:
        raise RowNotReadable(f"It gives no order that can be recorded. {problem}") from None


def _order(given: Given, reading: Reading) -> dict[str, object]:
    said = given.text(Column.ORDER_TYPE)
    kind = code(Column.ORDER_TYPE, said) if said else OrderType.UNKNOWN
    making = making_of(given, kind, now=reading.now, day_of=reading.day_of)
    made = making["at"]
    assert isinstance(made, When)
    order: dict[str, object] = {
        "order_type": kind,
        "channel": Channel.FORMER_SYSTEM,
        "parties": tuple(parties_of(given, today=london_day(reading.now), day_of=reading.day_of)),
        "events": (making,),
        "awareness": awareness_of(given, made, now=reading.now, day_of=reading.day_of),
    }
    if numbers := _case_numbers(given):
        order["case_numbers"] = numbers
    if court := given.text(Column.COURT_NAME):
        order["court_name"] = court
    if notes := given.cells.get(Column.NOTES, "").strip():
        order["notes"] = notes
    return order


def _case_numbers(given: Given) -> tuple[str, ...]:
    numbers: list[str] = []
    for column in (Column.CASE_NUMBER, Column.FAMILYMAN_NUMBER):
        for number in given.present(column):
            mantissa, _, exponent = number.upper().partition("E+")
            if exponent.isdigit() and mantissa.replace(".", "").isdigit():
                raise RowNotReadable(LOST_DIGITS, column)
            numbers.append(number)
    return tuple(dict.fromkeys(numbers))


def _force(given: Given, reading: Reading) -> str:
    said = given.text(Column.OWNING_FORCE)
    if not said:
        return reading.default_force
    found = reading.forces.get(said.casefold())
    if found is None:
        raise RowNotReadable(
            "No force of that name or code is on the register. Write it as the register does, or "
            "give it a meaning in the mapping.",
            Column.OWNING_FORCE,
        )
    return found


def made_ref(order: Mapped[str, object], source: str) -> str:
    """A reference for a row without one: the same whenever this source sends the same row."""
    content = json.dumps([source, order], sort_keys=True, default=str, ensure_ascii=False)
    return f"S-{hashlib.sha256(content.encode()).hexdigest()[:20].upper()}"
