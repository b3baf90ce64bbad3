"""What can be refused about people, each with what to do."""


class PersonNotFound(LookupError):
    """No person has that reference."""

    def __init__(self) -> None:
        super().__init__("No person has that reference. Check it, or search for the person.")


class DetailRefused(ValueError):
    """A fact about a person that cannot be kept as it stands."""


class DecisionRefused(DetailRefused):
    """A decision about two records that cannot stand, with what to do instead."""


class SuggestionNotFound(LookupError):
    """No suggestion has that reference."""


class WeightsRefused(ValueError):
    """A version of the weights that is not put in force, with what to do instead."""
