"""Why a restricted record was not opened in an emergency, or its opening not reviewed."""


class BreakGlassRefused(ValueError):
    """It cannot be done as it stands; nothing was changed."""


class RightLapsed(BreakGlassRefused):
    """An earlier opening has waited too long for its review (threat T07)."""

    def __init__(self) -> None:
        super().__init__(
            "You opened a restricted record more than 72 hours ago and that has not been reviewed. "
            "Until it is, you cannot open another. Ring the control room supervisor now."
        )


class NotYoursToReview(BreakGlassRefused):
    """Nobody reviews what they or their own team opened (threat T08)."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody who is not in the officer’s team reviews this. Ask another reviewer of your "
            "force."
        )


class ReviewedAlready(BreakGlassRefused):
    """Somebody was quicker."""

    def __init__(self) -> None:
        super().__init__("It has already been reviewed. Look at it again.")


class NoSuchOpening(LookupError):
    """No opening has that number, or it is of another force."""

    def __init__(self) -> None:
        super().__init__("There is no such opening. Check its number.")
