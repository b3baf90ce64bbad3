"""The answer card, section by section in the order in which it stands on the screen."""

from dataclasses import dataclass

from nmo.law.sentences import Sentence
from nmo.law.words import Standing


@dataclass(frozen=True, kw_only=True)
class CardCondition:
    """One condition: the court's words first, exceptions never hidden, our reading after.

    place: only as printed in the order; `place_note` says where to ask for one that is withheld.
    may_ask_am_i_there: whether a device's position may be compared with the place.
    """

    paragraph: str
    words: str
    exceptions: tuple[str, ...]
    labels: tuple[str, ...]
    protects: tuple[str, ...]
    place: str | None
    place_note: str | None
    metres: int | None
    times: str | None
    arrestable: bool
    may_ask_am_i_there: bool
    ref: str | None


@dataclass(frozen=True, kw_only=True)
class Card:
    """What an officer reads at the door. Faces lay it out and choose nothing."""

    standing: Standing
    standing_line: Sentence
    time_left: Sentence | None
    name: str
    court_name: str
    about_standing: tuple[Sentence, ...]
    breach: tuple[Sentence, ...]
    awareness: tuple[Sentence, ...]
    must_heading: str
    conditions: tuple[CardCondition, ...]
    about_conditions: tuple[Sentence, ...]
    about_contact: tuple[Sentence, ...]
    warnings: tuple[Sentence, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence on the card, from top to bottom."""
        top = (self.standing_line, self.time_left) if self.time_left else (self.standing_line,)
        return (
            *top,
            *self.about_standing,
            *self.breach,
            *self.awareness,
            *self.about_conditions,
            *self.about_contact,
            *self.warnings,
        )
