"""The rules to start with, one for each type; what is in force at a moment is in the book."""

from collections.abc import Mapping
from types import MappingProxyType

from nmo.law.order_types.crime_on_breach import CRIME_ON_BREACH
from nmo.law.order_types.family import FAMILY
from nmo.law.order_types.notices_and_conditions import NOTICES_AND_CONDITIONS
from nmo.law.order_types.rule import OrderTypeRule
from nmo.law.words import OrderType

ORDER_TYPES: Mapping[OrderType, OrderTypeRule] = MappingProxyType(
    {rule.order_type: rule for rule in (*FAMILY, *CRIME_ON_BREACH, *NOTICES_AND_CONDITIONS)}
)
