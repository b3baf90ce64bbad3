"""What was read from a mail or file: the reader's own values, from the answer as it is kept.

The same values hold what a person put instead; the two that only a person puts are added here.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from nmo.intake.reading.answer import (
    ExceptionRead,
    OrderRead,
    OrderType,
    PackWarning,
    ProhibitionRead,
    Reading,
    ServiceRead,
)

CHANGES = frozenset({OrderType.VARIATION, OrderType.EXTENSION, OrderType.DISCHARGE})
WARNINGS = frozenset(PackWarning)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphAsRead(ProhibitionRead):
    """One numbered paragraph; `power_of_arrest` is only ever put by a person."""

    power_of_arrest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionAsRead(ExceptionRead):
    """What a paragraph allows all the same; `text` is only ever put by a person."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAsRead(OrderRead):
    """One order of the court, as it was read or as a person put it."""

    prohibitions: tuple[ParagraphAsRead, ...] = ()
    exceptions: tuple[ExceptionAsRead, ...] = ()

    @property
    def changes_another(self) -> bool:
        """Whether it varies, extends or discharges an earlier order."""
        return self.order_type in CHANGES


@dataclass(frozen=True, slots=True, kw_only=True)
class PackAsRead(Reading):
    """Everything that was read from one mail or file."""

    orders: tuple[OrderAsRead, ...] = ()


_PACK = TypeAdapter(PackAsRead)
_ORDER = TypeAdapter(OrderAsRead)
_SERVICE = TypeAdapter(ServiceRead)


def pack_of(answer: Mapping[str, Any]) -> PackAsRead:
    """The answer of a reading, as it is kept (docs/shapes.md), as values.

    Keys and warnings that we do not know are passed over, since a newer reader may say more.
    """
    evidence = {path: _place(found) for path, found in answer.get("evidence", {}).items()}
    warnings = [code for code in answer.get("warnings", ()) if code in WARNINGS]
    return _PACK.validate_python(
        _known(answer) | {"evidence": evidence, "warnings": warnings}, strict=False
    )


def order_of(written: Mapping[str, Any]) -> OrderAsRead:
    """One order of the schema as values."""
    return _ORDER.validate_python(_known(written))


def service_of(written: Mapping[str, Any]) -> ServiceRead:
    """One statement of service of the schema as values."""
    return _SERVICE.validate_python(_known(written))


def written(read: OrderAsRead | ServiceRead) -> dict[str, Any]:
    """The order or statement as the schema writes it, with what a person put."""
    return asdict(read)


def day_of(text: str | None) -> date | None:
    """A day of the schema."""
    return date.fromisoformat(text) if text else None


def _place(found: Mapping[str, Any]) -> dict[str, Any]:
    left, top, right, bottom = found["bbox"]
    box = {"left": left, "top": top, "right": right, "bottom": bottom}
    return {"paper": found["doc"], "page": found["page"], "box": box}


def _known(value: Any) -> Any:
    """The value without what is not known in it."""
    if isinstance(value, Mapping):
        return {key: _known(each) for key, each in value.items() if each is not None}
    if isinstance(value, list | tuple):
        return [_known(each) for each in value if each is not None]
    return value
