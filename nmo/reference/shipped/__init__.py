"""The values that the register starts with, each with its source and mark.

Nothing but `book` reads them: what is in force at a moment is asked of the book, which puts what
was approved since in their place.
"""

from collections.abc import Mapping
from types import MappingProxyType

from nmo.law.order_types.shipped import ORDER_TYPES
from nmo.reference.shipped.conditions import CONDITIONS
from nmo.reference.shipped.court_forms import COURT_FORMS
from nmo.reference.shipped.offence_codes import OFFENCE_CODES
from nmo.reference.shipped.outcome_codes import OUTCOME_CODES
from nmo.reference.shipped.service_levels import SERVICE_LEVELS
from nmo.reference.shipped.telephones import TELEPHONES
from nmo.reference.values import Value
from nmo.reference.words import Kind

_BY_KIND: Mapping[Kind, Mapping[str, Value]] = {
    Kind.ORDER_TYPE: dict(ORDER_TYPES),
    Kind.CONDITION: dict(CONDITIONS),
    Kind.SERVICE_LEVEL: dict(SERVICE_LEVELS),
    Kind.RING: dict(TELEPHONES),
    Kind.FORM: dict(COURT_FORMS),
    Kind.OFFENCE_CODE: dict(OFFENCE_CODES),
    Kind.OUTCOME_CODE: dict(OUTCOME_CODES),
}

SHIPPED: Mapping[Kind, Mapping[str, Value]] = MappingProxyType(
    {
        kind: MappingProxyType({str(code): value for code, value in values.items()})
        for kind, values in _BY_KIND.items()
    }
)
