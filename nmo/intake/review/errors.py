"""What can be refused in a review, each with what to do; nothing was changed."""

from collections.abc import Sequence


class ReviewRefused(ValueError):
    """The paper cannot be confirmed so; the text says why and what to do."""


class PartNotFound(LookupError):
    """The paper has no such part: it may have been read again since the page was opened."""


class AlreadyReviewed(ReviewRefused):
    """Somebody has made something of this part of the paper already."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody has dealt with this part of the paper already. Open the paper again to see "
            "what was done."
        )


class BeingReadAgain(ReviewRefused):
    """Somebody has had the paper read again, and that is not done yet."""

    def __init__(self) -> None:
        super().__init__(
            "This paper is being read again. What you typed stands here: wait a minute, then "
            "confirm again."
        )


class WorkedWith(ReviewRefused):
    """Officers have worked with the order since it was read, so it is not recorded anew."""

    def __init__(self, order_ref: str) -> None:
        self.order_ref = order_ref
        super().__init__(
            f"Officers have worked with order {order_ref} since it was read, for example by "
            "telling the respondent. Choose it under “Is it on the register already?” to add to "
            "it and confirm it, or correct it on its own page first."
        )


class RecordDiffers(ReviewRefused):
    """The order that is held says something else than the paper."""

    def __init__(self, order_ref: str, where: Sequence[str]) -> None:
        self.order_ref = order_ref
        super().__init__(
            f"Order {order_ref} is recorded with something else: {', '.join(where)}. Compare both. "
            "Correct the order on its page, or what you put here, then confirm again."
        )


class NeedsTheCourt(ReviewRefused):
    """A discharge that came by mail alone has not been confirmed with the court."""

    def __init__(self) -> None:
        super().__init__(
            "This discharge came by e-mail alone. Ring the court by its number in the register’s "
            "own list, note the call on the paper, and then apply it. Until then the order stands."
        )
