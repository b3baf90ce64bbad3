"""What can be refused about settings, in words for whoever tried, and what cannot be read."""


class ChangeRefused(ValueError):
    """A change of a setting that cannot be made; nothing was changed."""


class NotASetting(ChangeRefused):
    """There is no setting of that kind and code, or not for one force."""

    def __init__(self, said: str = "There is no such setting on the register.") -> None:
        super().__init__(said)


class WrongDay(ChangeRefused):
    """The day is one from which this setting cannot hold."""


class NothingChanges(ChangeRefused):
    """The value proposed is the one that holds from that day already."""

    def __init__(self) -> None:
        super().__init__("This is what holds from that day already. Change something, or the day.")


class AlreadyProposed(ChangeRefused):
    """Somebody has proposed a change of the same setting for the same day."""

    def __init__(self) -> None:
        super().__init__(
            "A change of this setting from that day is waiting or approved already. Open it, and "
            "withdraw it first if it is wrong."
        )


class SamePerson(ChangeRefused):
    """Whoever proposed a change is not the second person."""

    def __init__(self) -> None:
        super().__init__("You proposed this change. Somebody else has to approve or refuse it.")


class DayPassed(ChangeRefused):
    """The day on which the change was to begin passed before anybody approved it."""

    def __init__(self) -> None:
        super().__init__(
            "The day on which this was to begin has passed. Refuse it, and propose it again from "
            "a day to come."
        )


class NotWaiting(ChangeRefused):
    """Somebody was quicker: the change has been approved, refused or withdrawn."""

    def __init__(self) -> None:
        super().__init__(
            "This change does not wait any longer: it was approved, refused or withdrawn, or it "
            "holds already. Open it again to see."
        )


class BookUnreadable(RuntimeError):
    """A stored change cannot be read, so what holds cannot be told: never the starting values."""
