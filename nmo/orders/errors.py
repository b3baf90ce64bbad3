"""What can be refused about orders, each with what to do."""

from collections.abc import Sequence

from nmo.orders.imported import BuiltOn

SHOWN_IN_WORDS = 10


class OrderRefused(ValueError):
    """The order cannot be recorded or changed so; nothing was changed."""


class OrderNotFound(LookupError):
    """No order has that reference."""

    def __init__(self) -> None:
        super().__init__("No order has that reference. Check it, or search for the respondent.")


class OrderDiffers(OrderRefused):
    """The same reference was given with other values."""

    def __init__(self, order_ref: str, where: str) -> None:
        self.where = where
        super().__init__(
            f"Order {order_ref} is recorded already, and {where} differs. "
            "If the record is wrong, correct it and say why."
        )


class OrderChanged(OrderRefused):
    """Somebody else changed the order since the page was opened."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else has changed this order since you opened the page. "
            "What you typed is kept. Look at the order again, then save."
        )


class ForceNotKnown(OrderRefused):
    """The owning force is not on the register."""

    def __init__(self) -> None:
        super().__init__("The owning force is not known here. Give its name or its code.")


class ReasonMissing(OrderRefused):
    """A correction or decision came without its reason."""

    def __init__(self) -> None:
        super().__init__("Say why, so that somebody who reads this later understands it.")


class AwarenessRefused(OrderRefused):
    """The entry about the respondent's knowledge cannot be right as it stands."""


class ImportNotFound(LookupError):
    """No import of that reference stands."""

    def __init__(self) -> None:
        super().__init__(
            "No import with that reference can be taken back. Check it; it may have been taken "
            "back before."
        )


class ImportBuiltOn(OrderRefused):
    """Something was done since with what the import brought, so nothing is taken back."""

    def __init__(self, import_ref: str, built: Sequence[BuiltOn]) -> None:
        self.built = tuple(built)
        shown = "; ".join(str(each) for each in self.built[:SHOWN_IN_WORDS])
        more = len(self.built) - SHOWN_IN_WORDS
        super().__init__(
            f"Import {import_ref} was not taken back, because others have worked with what it "
            f"brought. {shown}{f'; and {more} more' if more > 0 else ''}. "
            "Correct or withdraw these orders one by one instead."
        )
