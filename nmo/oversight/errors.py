"""What can be refused by oversight, each with what to do."""


class NotRestricted(LookupError):
    """Nobody of that reference is under restricted handling: there is nothing to open."""

    def __init__(self) -> None:
        super().__init__("This record is not restricted. Open it as any other.")


class NobodyFound(LookupError):
    """No person, or no user of the reader's force, is known by that."""

    def __init__(self) -> None:
        super().__init__("Nothing has that reference. Check it, or copy it from the page.")
