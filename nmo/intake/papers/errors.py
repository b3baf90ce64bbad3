"""What can be refused about a paper, each with what to do."""

from nmo.intake.papers.words import PaperState


class PaperRefused(ValueError):
    """The paper is not taken in; the text says why in one plain sentence."""


class PaperNotFound(LookupError):
    """No paper of this force has that reference."""


class NotPossibleNow(Exception):
    """The paper cannot move so from the state it is in: somebody else may have been quicker."""

    def __init__(self, ref: str, before: PaperState, after: PaperState) -> None:
        super().__init__(
            f"The paper {ref} is {before.replace('_', ' ')} now, so it cannot become "
            f"{after.replace('_', ' ')}. Open it again to see what was done."
        )
        self.before, self.after = before, after


class PaperNotRead(Exception):
    """The paper could not be read; the text says why and what to do, without what stands in it."""
