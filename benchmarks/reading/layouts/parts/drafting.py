"""Prohibitions as they are drafted: sentences of their own, schedules, defined distances."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from benchmarks.reading.facts.case import Case
from benchmarks.reading.layouts.parts.voices import is_you
from benchmarks.reading.making import Making
from benchmarks.reading.paper.markup import mark
from benchmarks.reading.terms import (
    DEFINED,
    Paragraph,
    Provision,
    Voice,
    Writer,
    provision_of,
    provisions,
)
from benchmarks.reading.told import Told
from benchmarks.reading.wordings import Bank, Clause

WHOLE = "="
YOURS = {"{he}": "you", "{him}": "you", "{his}": "your", "{himself}": "yourself"}
# Each with its metres; the courts' usual ones are in facts.
DISTANCES = (
    ("75 metres", 75), ("100 (one hundred) metres", 100), ("a hundred metres", 100),
    ("two hundred and fifty metres", 250), ("20 metres", 20), ("10m", 10), ("300 metres", 300),
    ("400 yards", 366), ("twenty yards", 18), ("300 feet", 91), ("1/2 mile", 805),
    ("0.25 miles", 402), ("one and a half miles", 2414), ("3 miles", 4828), ("2 km", 2000),
    ("2 kilometres", 2000), ("100 meters", 100), ("five hundred metres", 500),
    ("1,000 metres", 1000),
    ("200m", 200), ("seventy-five metres", 75), ("150m", 150),
)  # fmt: skip
LIKE = {"contact": ("approach", "surveillance")}


def drafted(making: Making, voice: Voice, *, most: int = 9) -> list[Provision]:
    """What an order forbids, some of it in sentences or for people that banks keep apart."""
    dice = making.dice
    chosen = provisions(making.case, making.bank, dice, most=most)
    found = [_drafted(making, voice, one) for one in chosen]
    if dice.random() < 0.3:
        dice.shuffle(found)
    once = {one.clause.place_kind or one.clause.words: one for one in found}
    return list(once.values())


def _drafted(making: Making, voice: Voice, one: Provision) -> Provision:
    case, bank, dice = making.case, making.bank, making.dice
    others = _others(case, bank, voice, one.clause, dice)
    if others:
        one = provision_of(case, bank, dice.choice(others), dice)
    if one.distance and dice.random() < 0.5:
        one = replace(one, distance=dice.choice(DISTANCES))
    return one


def _others(case: Case, bank: Bank, voice: Voice, clause: Clause, dice: Random) -> Sequence[Clause]:
    """Clauses that may stand in the place of this one; none where it is to stay."""
    drawn, kind = dice.random(), clause.types[0]
    if clause.protects == ("children",) and drawn < 0.2:
        like = LIKE.get(kind, ())
        return [one for one in bank.clauses()
                if one.types[0] in like and one.protects == ("children",)]  # fmt: skip
    if clause.protects == ("applicant",) and case.children and drawn < 0.15:
        return [one for one in bank.clauses()
                if one.types[0] == kind and len(one.protects) > 1]  # fmt: skip
    if voice.listed or voice.rider or drawn > 0.5:
        return ()
    return [
        replace(one, words=WHOLE + one.words)
        for one in bank.whole()
        if (one.types[0], one.protects, one.place_kind)
        == (kind, clause.protects, clause.place_kind)
    ]  # fmt: skip


class Drafter(Writer):
    """Words provisions; where `schedules`, zones are named here and told at the order's end."""

    def __init__(
        self, making: Making, told: Told, voice: Voice, *, schedules: bool = False,
        distance_name: str = "", apart: float = 0.25,
    ) -> None:  # fmt: skip
        super().__init__(told, making.case, voice, making.dice)
        self.bank, self.apart = making.bank, apart
        self.in_full = not schedules and making.dice.random() < 0.25
        if self.in_full:
            self.voice = replace(voice, defined=str(making.case.shared_home))
        self.zone_name = making.bank.phrase("zone_name", making.dice) if schedules else ""
        self.distance_name = distance_name
        self.speaks_of_home = False
        self.zones: list[tuple[str, str]] = []
        self.distance_paths: list[str] = []
        self.later: list[str] = []

    @property
    def leaves_home_open(self) -> bool:
        """Whether the paragraphs speak of a home and do not say which."""
        return self.speaks_of_home and not self.in_full

    def write(self, provision: Provision, label: str) -> Paragraph:
        """One paragraph; some are sentences without the voice's lead-in."""
        at_home = provision.clause.place_kind == "home"
        self.speaks_of_home |= at_home or DEFINED in provision.clause.words
        if not provision.clause.words.startswith(WHOLE):
            return super().write(provision, label)
        words = provision.clause.words[len(WHOLE) :].replace(DEFINED, self.voice.defined)
        words = self._filled(words)
        words = words.replace("{P}", self._place_of(provision, label))
        main = capital(self._distance_of(words))
        whole = main + self._allowance(provision, label) + "."
        return self._told(replace(provision, rider=False), label, main, whole)

    def define_distance(self, words: str) -> str:
        """Words that give the distance, as what all zones of a defined distance print."""
        for path in self.distance_paths:
            words = self.told.again(path, words)
        return words

    def _filled(self, words: str) -> str:
        who = "You" if is_you(self.voice) else "The respondent"
        if who == "You":
            for slot, yours in YOURS.items():
                words = words.replace(slot, yours)
        return super()._filled(words.replace("{Who}", who))

    def _place_of(self, provision: Provision, label: str) -> str:
        before = len(self.told.truth["exclusion_zones"])
        printed = super()._place_of(provision, label)
        if len(self.told.truth["exclusion_zones"]) == before:
            return printed
        path, kind = f"exclusion_zones[{before}]", provision.clause.place_kind
        if provision.distance and self.distance_name:
            self.distance_paths.append(f"{path}.distance_m")
            self.distance = self.distance_name
        if kind == "home" and self.in_full:
            return self.told.again(f"{path}.place", printed)
        if self.zone_name and kind in ("work", "address", "area", "school"):
            nth = len(self.zones)
            name = self.zone_name.format(n=nth + 1, l="ABCDEFGH"[nth])
            self.zones.append((name, self.told.again(f"{path}.place", str(provision.place))))
            return name
        return printed

    def _rider(self, provision: Provision) -> tuple[str, str]:
        if not provision.rider or self.voice.rider or self.dice.random() < 0.4:
            return super()._rider(provision)
        if self.voice.forbidden:
            return f"{self._filled(self.bank.phrase('rider_before', self.dice))} ", ""
        return "", self._filled(self.bank.phrase("rider_after", self.dice))

    def _allowance(self, provision: Provision, label: str) -> str:
        """An exception in the paragraph, or kept for a sentence of its own."""
        clause = provision.clause
        if provision.allowance is None or self.dice.random() > self.apart:
            return super()._allowance(provision, label)
        fitting = self.bank.apart(
            clause.place_kind if clause.types[0] == "exclusion" else clause.types[0]
        )
        if not self.case.children:
            fitting = [one for one in fitting if "children" not in one[1]]
        if not fitting:
            return super()._allowance(provision, label)
        kind, words = self.dice.choice(fitting)
        number = len(self.told.truth["exceptions"])
        self.told.truth["exceptions"].append({"para": label, "kind": kind})
        printed = self._filled(words.replace("{n}", label))
        self.later.append(self.told.again(f"exceptions[{number}].kind", capital(printed)))
        return ""


def capital(text: str) -> str:
    """A marked text with a capital at its head."""
    for nth, letter in enumerate(text):
        if letter.isalpha() and _outside(text[:nth]):
            return text[:nth] + letter.upper() + text[nth + 1 :]
    return text


def _outside(before: str) -> bool:
    """Whether what stands before is no half of a mark's path."""
    opened, bar = mark("", "")[0], mark("", "")[1]
    return before.count(opened) == before.count(bar)
