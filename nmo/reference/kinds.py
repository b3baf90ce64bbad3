"""What may be changed of each kind, by whom, and how a value is written and read again. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from nmo.law import OrderTypeRule
from nmo.reference.shipped import SHIPPED
from nmo.reference.values import (
    ConditionWords,
    CourtForm,
    OffenceCode,
    OutcomeCode,
    PackName,
    ServiceLevel,
    Telephone,
    Value,
)
from nmo.reference.words import Kind


@dataclass(frozen=True, kw_only=True)
class KindRule:
    """One kind of setting.

    by_force: a force may have a value of its own. adds: the pattern of a code that may be added;
    None where the list is closed. backdates: may be put right for a time that has passed. law:
    it bears on what the law is, so a second person always approves.
    """

    name: str
    one: str
    about: str
    value: type[Value]
    by_force: bool = False
    adds: re.Pattern[str] | None = None
    backdates: bool = False
    law: bool = False


KINDS: Mapping[Kind, KindRule] = {
    Kind.RING: KindRule(
        name="Telephone numbers to ring",
        one="telephone number",
        about="What the answer card and the checking pages tell an officer to ring.",
        value=Telephone,
        by_force=True,
    ),
    Kind.SERVICE_LEVEL: KindRule(
        name="Clocks and service levels",
        one="service level",
        about="How long may pass before work is asked for, or is late.",
        value=ServiceLevel,
        by_force=True,
    ),
    Kind.ORDER_TYPE: KindRule(
        name="Order types",
        one="order type",
        about="What a breach of each type of order is, and what an officer may do.",
        value=OrderTypeRule,
        backdates=True,
        law=True,
    ),
    Kind.CONDITION: KindRule(
        name="Kinds of condition",
        one="kind of condition",
        about="What an officer calls each kind of condition, after the court’s own words.",
        value=ConditionWords,
    ),
    Kind.OFFENCE_CODE: KindRule(
        name="Offence codes",
        one="offence code",
        about="The Home Office code under which a breach of each type of order is recorded.",
        value=OffenceCode,
        by_force=True,
        backdates=True,
    ),
    Kind.OUTCOME_CODE: KindRule(
        name="Outcome codes",
        one="outcome code",
        about="The Home Office outcome types of a crime.",
        value=OutcomeCode,
        adds=re.compile(r"\d{1,2}[A-Z]?"),
        backdates=True,
    ),
    Kind.FORM: KindRule(
        name="Court forms",
        one="court form",
        about="The forms of the courts that come to the protective orders desk.",
        value=CourtForm,
        adds=re.compile(r"[A-Z]{1,4}\d{1,4}[A-Z]?"),
        backdates=True,
    ),
    Kind.PACK: KindRule(
        name="Words of evidence packs",
        one="word of evidence packs",
        about="What an evidence pack calls its forms, and who decides on a charge.",
        value=PackName,
        by_force=True,
    ),
}

_ADAPTERS: Mapping[Kind, TypeAdapter[Any]] = {
    kind: TypeAdapter(rule.value) for kind, rule in KINDS.items()
}


def is_known(kind: Kind, code: str) -> bool:
    """Whether the register ships a setting of that code, or its kind takes further ones."""
    adds = KINDS[kind].adds
    return code in SHIPPED[kind] or (adds is not None and adds.fullmatch(code) is not None)


def write_value(kind: Kind, value: Value) -> dict[str, Any]:
    """The value as it is stored, in plain JSON."""
    written: dict[str, Any] = _ADAPTERS[kind].dump_python(value, mode="json")
    return written


def read_value(kind: Kind, stored: Mapping[str, Any]) -> Value:
    """The value that was stored; raises ValueError where it does not fit its kind."""
    value: Value = _ADAPTERS[kind].validate_python(dict(stored))
    return value
