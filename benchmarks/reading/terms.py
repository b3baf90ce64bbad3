"""The operative part: which prohibitions an order has, and how each is worded and labelled."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.reading.facts.case import Case
from benchmarks.reading.facts.moments import DISTANCES
from benchmarks.reading.facts.people import a_home, a_person
from benchmarks.reading.paper.markup import plain_words
from benchmarks.reading.told import Told
from benchmarks.reading.wordings import Bank, Clause, after_forbidden_from, after_must_not

CORE = ("violence", "harassment", "contact", "exclusion")
OTHERS = (
    "damage", "damage", "publication", "approach", "surveillance", "images", "exclusion",
    "exclusion", "third_party", "contact",
)  # fmt: skip
OF_CHILDREN = ("violence", "harassment", "contact", "exclusion", "remove_child")
DEFINED = "the property"
RIDERS_AFTER = (
    ", and must not instruct, encourage or in any way suggest that any other person should do so",
    " and must not encourage or ask anyone else to do so on {his} behalf",
    ", nor instruct or encourage any other person to do so",
)
RIDERS_BEFORE = (
    "(whether by {himself} or by instructing or encouraging any other person) ",
    "whether by {himself} or by instructing, encouraging or in any way suggesting that any other "
    "person should do so ",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Provision:
    """One prohibition of one order, not yet worded. `place` is as the truth names it."""

    clause: Clause
    place: str | None = None
    printed_place: str = ""
    distance: tuple[str, int] | None = None
    allowance: tuple[str, str] | None = None
    rider: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """How a layout says what is forbidden.

    `lead` stands before every paragraph, or once before them all where `listed`; `forbidden`
    says whether it is followed by "using" or by "use", `rider` whether it speaks of other people.
    """

    lead: str
    forbidden: bool = False
    listed: bool = False
    rider: bool = False
    applicant: str = "the applicant"
    children: str = "the relevant children"
    defined: str = DEFINED
    end: str = "."


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is printed, marked."""

    label: str
    text: str


def provisions(case: Case, bank: Bank, dice: Random, *, most: int = 9) -> list[Provision]:
    """What an order of this case forbids, in the order in which it is usually written."""
    wanted = [*CORE, *dice.sample(OTHERS, dice.randint(1, max(1, most - 6)))]
    chosen = [_one(bank, dice, kind, of_children=False) for kind in wanted]
    if case.children:
        kinds = dice.sample(OF_CHILDREN, dice.randint(1, 3))
        chosen += [_one(bank, dice, kind, of_children=True) for kind in kinds]
    once: dict[str, Clause] = {}
    for clause in chosen:
        once.setdefault(clause.place_kind or clause.words, clause)
    return [provision_of(case, bank, clause, dice) for clause in once.values()]


def _one(bank: Bank, dice: Random, kind: str, *, of_children: bool) -> Clause:
    wanted = "children" if of_children else "applicant"
    fitting = [
        clause
        for clause in bank.clauses()
        if clause.types[0] == kind and clause.protects == (wanted,)
    ]
    return dice.choice(fitting)


def provision_of(case: Case, bank: Bank, clause: Clause, dice: Random) -> Provision:
    """What a clause forbids in this case: its place, distance, exception and rider."""
    place, printed = _place(case, bank, clause, dice)
    made = Provision(clause=clause, place=place, printed_place=printed)
    if clause.with_distance:
        made = replace(made, distance=dice.choice(DISTANCES))
    if clause.rider and dice.random() < 0.7:
        made = replace(made, rider=True)
    return replace(made, allowance=_allowance(case, bank, clause, dice))


def _place(case: Case, bank: Bank, clause: Clause, dice: Random) -> tuple[str | None, str]:
    match clause.place_kind:
        case "home":
            return str(case.shared_home), DEFINED
        case "school":
            return case.school, case.school
        case "work":
            works = f"{bank.workplace(dice)}, {a_home(dice)}"
            return works, works
        case "address":
            home = str(a_home(dice))
            return home, home
        case "area":
            area = bank.area(dice)
            return area, area
        case "unknown_residence":
            return "any address where the applicant lives", ""
        case "person":
            return "the applicant", ""
        case _:
            return None, ""


def _allowance(case: Case, bank: Bank, clause: Clause, dice: Random) -> tuple[str, str] | None:
    chance = {"contact": 0.5, "exclusion": 0.25, "approach": 0.2}.get(clause.types[0], 0)
    if dice.random() > chance:
        return None
    to = clause.place_kind if clause.types[0] == "exclusion" else clause.types[0]
    fitting = bank.allowances(to)
    if not case.children:
        fitting = [(kind, words) for kind, words in fitting if "children" not in words]
    return dice.choice(fitting) if fitting else None


class Writer:
    """Words the provisions of one order and tells them to its truth."""

    def __init__(self, told: Told, case: Case, voice: Voice, dice: Random) -> None:
        self.told, self.case, self.voice, self.dice = told, case, voice, dice
        self.home_paths: list[str] = []

    def lead(self) -> str:
        """What stands once before a list of paragraphs."""
        return self._filled(self.voice.lead)

    def write(self, provision: Provision, label: str) -> Paragraph:
        """One paragraph, with its zone and exception recorded."""
        clause, voice = provision.clause, self.voice
        words = (after_forbidden_from if voice.forbidden else after_must_not)(clause.words)
        words = self._filled(words.replace(DEFINED, voice.defined))
        words = words.replace("{P}", self._place_of(provision, label))
        words = self._distance_of(words)
        before, after = self._rider(provision)
        lead = "" if voice.listed else f"{self._filled(voice.lead)} "
        main = f"{lead}{before}{words}{after}"
        if voice.listed and not voice.forbidden:
            main = main[0].lower() + main[1:]
        whole = main + self._allowance(provision, label) + voice.end
        return self._told(provision, label, main, whole)

    def unsaid(self, provision: Provision) -> str:
        """The words of a provision without a zone that is no part of the order."""
        words = (after_forbidden_from if self.voice.forbidden else after_must_not)(
            provision.clause.words
        )
        return plain_words(self._filled(words)) + self.voice.end

    def as_it_is(self, label: str, text: str, types: Sequence[str]) -> Paragraph:
        """A paragraph in words of the layout's own, that protects the applicant."""
        number = len(self.told.truth["prohibitions"])
        self.told.truth["prohibitions"].append(
            {"para": label, "types": list(types), "protects": ["applicant"], "third_party": False,
             "text": plain_words(text)}
        )  # fmt: skip
        return Paragraph(label, self.told.again(f"prohibitions[{number}].text", text))

    def define(self, words: str) -> str:
        """Words that name the property, as what all zones at home print."""
        for path in self.home_paths:
            words = self.told.again(path, words)
        return words

    def _filled(self, words: str) -> str:
        case, voice = self.case, self.voice
        himself = {"he": "himself", "she": "herself"}[case.respondent.he]
        names = {
            "{A}": voice.applicant.format(name=case.applicant.name),
            "{C}": voice.children, "{he}": case.respondent.he, "{him}": case.respondent.him,
            "{his}": case.respondent.his, "{himself}": himself, "{her}": case.applicant.him,
            "{R}": self.told.again("respondent.name", case.respondent.name),
            "{T}": a_person(self.dice, case.made).name, "{road}": str(self.dice.randint(30, 670)),
        }  # fmt: skip
        for slot, name in names.items():
            words = words.replace(slot, name)
        return words

    def _place_of(self, provision: Provision, label: str) -> str:
        """Record the zone; its place as it is printed in the paragraph."""
        if provision.place is None:
            return ""
        clause, told = provision.clause, self.told
        number = len(told.truth["exclusion_zones"])
        zone = {
            "para": label, "place_kind": clause.place_kind, "place": provision.place,
            "distance_m": provision.distance[1] if provision.distance else None,
        }  # fmt: skip
        told.truth["exclusion_zones"].append(zone)
        path = f"exclusion_zones[{number}]"
        self.distance = (
            told.again(f"{path}.distance_m", provision.distance[0]) if provision.distance else ""
        )
        if clause.place_kind == "home":
            self.home_paths.append(f"{path}.place")
            return self.voice.defined
        return told.again(f"{path}.place", provision.printed_place)

    def _distance_of(self, words: str) -> str:
        return words.replace("{D}", self.distance) if "{D}" in words else words

    def _rider(self, provision: Provision) -> tuple[str, str]:
        if not provision.rider or self.voice.rider:
            return "", ""
        if self.voice.forbidden:
            return self._filled(self.dice.choice(RIDERS_BEFORE)), ""
        return "", self._filled(self.dice.choice(RIDERS_AFTER))

    def _allowance(self, provision: Provision, label: str) -> str:
        if provision.allowance is None:
            return ""
        kind, words = provision.allowance
        number = len(self.told.truth["exceptions"])
        self.told.truth["exceptions"].append({"para": label, "kind": kind})
        printed = self.told.again(f"exceptions[{number}].kind", self._filled(words).lstrip(", "))
        return f"{', ' if words.startswith(',') else ' '}{printed}"

    def _told(self, provision: Provision, label: str, main: str, whole: str) -> Paragraph:
        clause, told, voice = provision.clause, self.told, self.voice
        number = len(told.truth["prohibitions"])
        path = f"prohibitions[{number}].text"
        other = [plain_words(main)]
        if voice.listed:
            other += [f"{plain_words(self.lead())} {plain_words(t)}" for t in (whole, main)]
        told.truth["prohibitions"].append({
            "para": label, "types": list(clause.types), "protects": list(clause.protects),
            "third_party": provision.rider or voice.rider, "text": plain_words(whole),
        })  # fmt: skip
        told.also[told.path(path)] = other
        return Paragraph(label, told.again(path, whole))


def written(writer: Writer, chosen: Sequence[Provision], labels: Sequence[str]) -> list[Paragraph]:
    """Every provision under its label."""
    return [writer.write(one, label) for one, label in zip(chosen, labels, strict=True)]
