"""One paragraph of an order, before it is known whether the court orders it."""

from dataclasses import dataclass

from nmo.intake.reading.terms.flow.passage import Passage
from nmo.intake.reading.terms.operative.counting import Counted
from nmo.intake.reading.terms.operative.roles import Role


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `counted` is None where it has no label, `ticked` where it has no box.

    `lost` says that a label seems to have stood before it and could not be read.
    """

    passage: Passage
    counted: Counted | None = None
    role: Role | None = None
    ticked: bool | None = None
    lost: bool = False

    @property
    def string(self) -> str:
        """Its words without the label."""
        return self.passage.string

    @property
    def depth(self) -> int:
        """How deep it lies below the top paragraphs."""
        return self.counted.depth if self.counted else 0
