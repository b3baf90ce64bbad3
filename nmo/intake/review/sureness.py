"""How sure a value is, where it stands, and what is asked of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nmo.intake.reading.answer import Question
from nmo.intake.reading.text import Place
from nmo.intake.review.as_read import PackAsRead
from nmo.intake.review.twins import differing_paths

# A value is offered as filled in where such values were right 99.5 times in 100. Its confidence is
# that very share, measured for its field and channel (docs/reading.md): so the threshold of every
# field is the share itself, wherever in its scores the reader reaches it.
PRE_ACCEPT = 0.995
# Such a value may stand on an order that is marked as not checked yet. Only what finds a person and
# an order stands so: without a date of birth, who gives theirs is told of a possible match.
AS_READ = 0.98


@dataclass(frozen=True, kw_only=True)
class Sureness:
    """The confidence and the place of every value of one order or one statement of a pack.

    questions: what reading asks of its values. differing: the values that another version of the
    order, mostly the Welsh one, says otherwise.
    """

    root: str  # "orders[0]" or "services[1]"
    confidence: Mapping[str, float]
    evidence: Mapping[str, Place]
    questions: Sequence[Question] = ()
    differing: frozenset[str] = field(default_factory=frozenset)

    def of(self, path: str) -> float | None:
        """The confidence of the value, of the nearest whole that it is part of, or of its parts.

        None where nothing was said of it: then it is not sure.
        """
        whole = self._whole(path)
        for at in _upwards(whole, self.root):
            if at in self.confidence:
                return self.confidence[at]
        parts = [value for key, value in self.confidence.items() if _is_part(key, whole)]
        return min(parts, default=None)

    def sure(self, path: str) -> bool:
        """Whether the value may be taken as read."""
        found = self.of(path)
        return found is not None and found >= PRE_ACCEPT and not self.differs(path)

    def likely(self, path: str) -> bool:
        """Whether the value may stand, marked, until a person has compared it."""
        found = self.of(path)
        return found is not None and found >= AS_READ and not self.differs(path)

    def differs(self, path: str) -> bool:
        """Whether another version of the order says this value otherwise."""
        whole = self._whole(path)
        return any(each == whole or _is_part(whole, each) for each in self.differing)

    def asked(self, path: str) -> list[str]:
        """What reading asks of the value, of its whole, or of a part of it."""
        whole = self._whole(path)
        found = (each.text for each in self.questions if self._about(each.path, whole))
        return list(dict.fromkeys(found))

    def _about(self, asked: str, whole: str) -> bool:
        """Whether what is asked at that path is asked of this value, its whole, or a part of it."""
        inside = _is_part(asked, whole) or (asked != self.root and _is_part(whole, asked))
        return asked == whole or inside

    def place(self, path: str) -> Place | None:
        """Where on the papers the value stands; None where nobody said."""
        whole = self._whole(path)
        for at in _upwards(whole, self.root):
            if at in self.evidence:
                return self.evidence[at]
        parts = (place for key, place in self.evidence.items() if _is_part(key, whole))
        return next(parts, None)

    def _whole(self, path: str) -> str:
        return f"{self.root}.{path}" if path else self.root


def sureness_of(pack: PackAsRead, root: str) -> Sureness:
    """The sureness of that order or statement of the pack."""
    return Sureness(
        root=root,
        confidence=pack.confidence,
        evidence=pack.evidence,
        questions=pack.questions,
        differing=frozenset(differing_paths(pack)),
    )


def _upwards(path: str, root: str) -> Iterator[str]:
    """The path and the wholes that it is part of, up to but not including the root."""
    while path and path != root:
        yield path
        cut = max(path.rfind("."), path.rfind("["))
        path = path[: max(cut, 0)]


def _is_part(key: str, whole: str) -> bool:
    return key.startswith((f"{whole}.", f"{whole}["))
