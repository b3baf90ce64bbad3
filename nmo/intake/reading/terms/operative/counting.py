"""Whether a label carries on the counting of the paragraphs before it, and at which level."""

from dataclasses import dataclass, field, replace

from nmo.intake.reading.terms.operative.labels import Label

COMPOUND = "compound"  # the style of a number only seen in front of another, as in 2(a)
POINTS = {"point", "deep"}
SKIP = 4  # so many numbers may be lost to bad reading between two paragraphs


@dataclass(slots=True)
class Level:
    """One level of paragraphs being counted."""

    manner: str
    style: str
    value: int
    printed: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A label's place in the counting: its full label, its depth from 0, and how sure that is.

    `stem` is the label of the paragraph above it.
    """

    para: str
    depth: int
    sure: float
    value: int
    stem: str = ""
    restarted: bool = False
    bullet: bool = False


@dataclass(slots=True)
class Counting:
    """The paragraphs counted so far, from the top level down."""

    levels: list[Level] = field(default_factory=list)
    bullets: int = 0

    def take(self, label: Label, *, opened: bool, led: bool = False) -> Counted | None:
        """The label's place, None where it is no paragraph's label.

        `opened` says that the words before it end as a lead-in or an item does, so that a list
        may begin; `led` that they are a lead-in, so that one does.
        """
        if label.style == "bullet":
            return self._bullet()
        if label.style == "part":
            return self._of_a_part(label)
        if label.top is not None:
            return self._compound(label)
        return (
            self._next(label) or self._first(label, opened=opened, led=led) or self._skipped(label)
        )

    def is_next(self, label: Label) -> bool:
        """Whether the label is the next of a level in that level's own manner."""
        return any(
            level.style == label.style and label.values.get(level.manner) == level.value + 1
            for level in self.levels
        )

    def item(self) -> Counted:
        """The place of an item without a label; it is counted as a bullet is."""
        return self._bullet()

    def _bullet(self) -> Counted:
        self.bullets += 1
        base = "".join(level.printed for level in self.levels)
        depth = len(self.levels)
        return Counted(base or str(self.bullets), depth, 0.8, self.bullets, bullet=True)

    def _of_a_part(self, label: Label) -> Counted | None:
        """The place of a label such as A2: the first of its part, or the next."""
        value, last = label.values["part"], self.levels[0] if self.levels else None
        same = last is not None and last.style == "part" and last.printed[0] == label.printed[0]
        if value != 1 and not (last and same and 0 < value - last.value <= SKIP):
            return None
        self.levels = [Level("part", "part", value, label.printed)]
        return Counted(label.printed, 0, 0.9, value)

    def _compound(self, label: Label) -> Counted | None:
        top = label.top or 0
        numbered = bool(self.levels) and self.levels[0].manner == "number"
        if numbered and not 0 <= top - self.levels[0].value <= SKIP:
            return None
        manner, value = next(iter(label.values.items()))
        joint = label.printed if label.style == "both" else f".{value}"
        style = self.levels[0].style if numbered else COMPOUND
        above = [Level("number", style, top, str(top))]
        if label.middle is not None:
            above.append(Level(manner, "point", label.middle, f".{label.middle}"))
        stem = "".join(level.printed for level in above)
        self.levels = [*above, Level(manner, label.style, value, joint)]
        return Counted(f"{stem}{joint}", len(above), 0.95, value, stem)

    def _next(self, label: Label) -> Counted | None:
        """The place of a label that is the next of a level, the deepest first."""
        for strict in (True, False):
            for depth in range(len(self.levels) - 1, -1, -1):
                level = self.levels[depth]
                alike = label.style == level.style if strict else level.style not in POINTS
                if alike and label.values.get(level.manner) == level.value + 1:
                    return self._set(depth, level.manner, label, 1.0 if strict else 0.9)
        return None

    def _first(self, label: Label, *, opened: bool, led: bool) -> Counted | None:
        """The place of a label that begins a list, at a new level or afresh.

        Below points the first label may be lost, their lead-in having borne it.
        """
        for manner in ("number", "letter", "LETTER", "roman"):
            value = label.values.get(manner)
            if (
                not self.levels
                and value is not None
                and (
                    value == 1
                    or (manner == "number" and not label.slipped)
                    or (self.bullets and value <= 1 + SKIP)
                )
            ):
                return self._set(0, manner, label, 1.0 if value == 1 else 0.8)
            if self.levels and value == 1:
                return self._begun(manner, label, opened=opened, led=led)
        return None

    def _begun(self, manner: str, label: Label, *, opened: bool, led: bool) -> Counted | None:
        same = [
            nth
            for nth, level in enumerate(self.levels)
            if level.manner == manner and level.style == label.style
        ]
        if not same or (led and same == [len(self.levels) - 1]):
            return self._set(len(self.levels), manner, label, 1.0 if opened else 0.8)
        counted = self._set(same[0], manner, label, 0.7)
        return replace(counted, restarted=same[0] == 0)

    def _skipped(self, label: Label) -> Counted | None:
        """The place of a label some numbers after the last of its level."""
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            value = label.values.get(level.manner, 0)
            if level.style == label.style and level.value < value <= level.value + SKIP:
                return self._set(depth, level.manner, label, 0.6)
        return None

    def _set(self, depth: int, manner: str, label: Label, sure: float) -> Counted:
        value = label.values[manner]
        printed = str(value) if manner == "number" and depth == 0 else label.printed
        siblings = depth < len(self.levels) and self.levels[depth].printed.startswith("(")
        if siblings or (depth == 0 and label.style == "brackets"):
            printed = f"({printed.strip('()')})"
        level = Level(manner, label.style, value, printed)
        self.levels = [*self.levels[:depth], level]
        stem = "".join(one.printed for one in self.levels[:-1])
        return Counted(stem + printed, depth, sure, value, stem)
