"""What can be refused about breaches, each with what to do."""

from collections.abc import Mapping, Sequence


class BreachRefused(ValueError):
    """The breach cannot be recorded or changed so; nothing was changed."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = reasons
        super().__init__(" ".join(reasons))


class OrderGone(BreachRefused):
    """The order was taken back from the register while the report was typed."""

    def __init__(self) -> None:
        super().__init__(
            "This order was taken back from the register, so nothing was reported. What you typed "
            "is kept here. Look for the right order and report it there."
        )


class BreachNotFound(LookupError):
    """No breach has that reference."""

    def __init__(self) -> None:
        super().__init__("No breach has that reference. Check it, or look under its order.")


class BreachChanged(BreachRefused):
    """Somebody else changed the breach since the page was opened."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else has changed this breach since you opened the page. "
            "What you typed is kept. Look at the breach again, then save."
        )


class ReportDiffers(BreachRefused):
    """The same entry was saved before, and says something else now."""

    def __init__(self, ref: str, where: Sequence[str]) -> None:
        self.ref = ref
        self.where = tuple(where)
        super().__init__(
            f"This report was saved before as {ref}, and it says something else now: "
            f"{', '.join(where)}. What you typed is kept. Open {ref} and correct its account."
        )


class ReasonMissing(BreachRefused):
    """A correction, withdrawal or decision came without its reason."""

    def __init__(self) -> None:
        super().__init__("Say why, so that somebody who reads this later understands it.")


class StepRefused(BreachRefused):
    """What was given for a step is not right; `problems` says it by the field's name."""

    def __init__(self, problems: Mapping[str, str], labels: Mapping[str, str]) -> None:
        self.problems = dict(problems)
        super().__init__(*(f"{labels.get(each, each)}: {problems[each]}" for each in problems))


class StepNotThere(BreachRefused):
    """The step was withdrawn meanwhile, or never was."""

    def __init__(self) -> None:
        super().__init__("That step is not there any more. Look at the breach again.")
