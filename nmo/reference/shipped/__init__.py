"""The values that the register starts with, each with its source and mark.

Nothing but `book` reads them: what is in force at a moment is asked of the book, which puts what
was approved since in their place.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from nmo.law.order_types.shipped import ORDER_TYPES
from nmo.reference.shipped.conditions import CONDITIONS
from nmo.reference.shipped.court_forms import COURT_FORMS
from nmo.reference.shipped.offence_codes import OFFENCE_CODES
from nmo.reference.shipped.outcome_codes import OUTCOME_CODES
from nmo.reference.shipped.pack_words import PACK_NAMES
from nmo.reference.shipped.service_levels import SERVICE_LEVELS
from nmo.reference.shipped.telephones import TELEPHONES
from nmo.reference.values import Value
from nmo.reference.words import Kind

T = TypeVar("T", bound=str)


def _by_code(values: Mapping[T, Value]) -> Mapping[str, Value]:
    return MappingProxyType({str(code): value for code, value in values.items()})


SHIPPED: Mapping[Kind, Mapping[str, Value]] = MappingProxyType(
    {
        Kind.ORDER_TYPE: _by_code(ORDER_TYPES),
        Kind.CONDITION: _by_code(CONDITIONS),
        Kind.SERVICE_LEVEL: _by_code(SERVICE_LEVELS),
        Kind.RING: _by_code(TELEPHONES),
        Kind.FORM: _by_code(COURT_FORMS),
        Kind.OFFENCE_CODE: _by_code(OFFENCE_CODES),
        Kind.OUTCOME_CODE: _by_code(OUTCOME_CODES),
        Kind.PACK: _by_code(PACK_NAMES),
    }
)
