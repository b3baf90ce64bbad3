"""What can be refused about people, each with what to do."""


class PersonNotFound(LookupError):
    """No person has that reference."""

    def __init__(self) -> None:
        super().__init__("No person has that reference. Check it, or search for the person.")


class PersonChanged(Exception):
    """Somebody else changed the person since the page was opened."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else has changed this person since you opened the page. "
            "Look at the person again, then make your change."
        )


class DetailRefused(ValueError):
    """A fact about a person that cannot be kept as it stands."""
