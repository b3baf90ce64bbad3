"""The confidence and the place of each value, by its path in the answer."""

from dataclasses import dataclass, field
from typing import TypeVar

from nmo.intake.reading.answer import Question
from nmo.intake.reading.confidence import confidence
from nmo.intake.reading.found import Found, Signals
from nmo.intake.reading.text import Place

T = TypeVar("T")


@dataclass(slots=True)
class Notes:
    """Filled while an answer is put together."""

    confidence: dict[str, float] = field(default_factory=dict)
    evidence: dict[str, Place] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    signals: dict[str, Signals] = field(default_factory=dict)

    def take(self, path: str, found: Found[T] | None) -> T | None:
        """The value, with its confidence and place noted under the path; None where none is."""
        if found is None:
            return None
        self.note(path, found.signals, found.place)
        return found.value

    def note(self, path: str, signals: Signals, place: Place | None) -> None:
        """Note how sure the value at the path is, and where it stands."""
        self.signals[path] = signals
        self.confidence[path] = confidence(path, signals)
        if place is not None:
            self.evidence[path] = place

    def ask(self, path: str, code: str, text: str) -> None:
        """Put a question about the value to the person who confirms."""
        self.questions.append(Question(path=path, code=code, text=text))
