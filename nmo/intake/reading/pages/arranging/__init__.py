"""Words in the order in which a person reads them."""

from nmo.intake.reading.pages.arranging.order import in_reading_order

__all__ = ["in_reading_order"]
