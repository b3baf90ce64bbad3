"""The types of order that officers meet, as data: one rule for each."""

from nmo.law.order_types.shipped import ORDER_TYPES

__all__ = ["ORDER_TYPES"]
