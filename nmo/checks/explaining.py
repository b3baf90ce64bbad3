"""Why somebody is or may be meant, laid out alike for the pages and the command line. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from nmo.checks.answer import Match, WhyShown
from nmo.checks.matches import RESTRICTED
from nmo.matching.question import Question
from nmo.matching.wording import Strength, in_short, strength_of

LABELS = {
    "name": "Name",
    "born": "Date of birth",
    "address": "Address",
    "phone": "Phone number",
    "reference": "Reference",
}
WARNING, NOT_ASKED, DIFFERS = "warning", "not_asked", "differs"
TWO_VALUES = " / "
WHICH_IS_WHICH = "Of two values the first is on the register, the second is what you asked."
# Levels that say the same without the word: everything else that speaks for it is near.
SAME = frozenset({"as_a_whole", "house_and_street"})


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One thing compared. mark: agrees, nearly, differs or silent."""

    label: str
    text: str
    mark: str
    strength: Strength


@dataclass(frozen=True, kw_only=True)
class Explained:
    """Why one person is or may be meant.

    in_brief: what agrees and differs in a line. note: which value is whose, where two stand.
    """

    in_brief: str
    warnings: tuple[str, ...]
    compared: tuple[Compared, ...]
    note: str


@dataclass(frozen=True, kw_only=True)
class Alike:
    """People who fit equally well, or one whom nobody equals; `others`: some are not listed."""

    matches: tuple[Match, ...]
    others: bool

    @property
    def tied(self) -> bool:
        """Whether there is anybody to tell apart."""
        return len(self.matches) > 1 or self.others


def explain(match: Match) -> Explained:
    """Everything that was compared of a person; of a hidden one only that it was."""
    if match.person.hidden:
        return Explained(in_brief=RESTRICTED, warnings=(), compared=(), note="")
    return Explained(
        in_brief=_in_brief(match.why),
        warnings=tuple(why.text for why in match.why if why.field == WARNING),
        compared=tuple(_compared(why) for why in match.why if why.field != WARNING),
        note=WHICH_IS_WHICH if any(TWO_VALUES in why.text for why in match.why) else "",
    )


def _compared(why: WhyShown) -> Compared:
    return Compared(
        label=LABELS.get(why.field, why.field),
        text=why.text,
        mark=_mark(why),
        strength=strength_of(why.weight),
    )


def _mark(why: WhyShown) -> str:
    if why.weight < 0 or why.level == DIFFERS:
        return "differs"
    if why.weight == 0:
        return "silent"
    same = "equal" in why.level or why.level in SAME
    return "agrees" if same else "nearly"


def _in_brief(why: Sequence[WhyShown]) -> str:
    said = (each for each in why if each.level != NOT_ASKED and each.field != WARNING)
    short = [in_short(each.field, each.level) or each.text.rstrip(".") for each in said]
    text = ", ".join(short)
    return f"{text[:1].upper()}{text[1:]}"


def in_two_lists(matches: Sequence[Match]) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """Those who may be meant, and those who hardly are; the latter alone stand first.

    Whoever is surely meant is in neither.
    """
    possible = tuple(each for each in matches if not (each.sure or each.nearest))
    nearest = tuple(each for each in matches if each.nearest)
    nobody_before = not possible and len(nearest) == len(matches)
    return (nearest, ()) if nobody_before else (possible, nearest)


def alike(matches: Sequence[Match]) -> tuple[Alike, ...]:
    """The matches in their order, those together that fit equally well."""
    groups: list[list[Match]] = []
    for before, match in pairwise([None, *matches]):
        if before and match and before.tied and match.tied and before.alike == match.alike:
            groups[-1].append(match)
        elif match:
            groups.append([match])
    return tuple(
        Alike(matches=tuple(group), others=len(group) == 1 and group[0].tied) for group in groups
    )


def how_many_alike(group: Alike) -> str:
    """3 people fit equally well."""
    if group.others:
        return "Others fit equally well, whom no order names or who are not listed."
    return f"{len(group.matches)} people fit equally well."


def tells_apart(group: Alike, question: Question) -> str:
    """What to ask for to tell people apart who fit equally well.

    Beside the births that the page shows it looks at the question alone, so that it tells nothing
    of an address or number that the register holds.
    """
    first_two = islice(_to_ask_for(group, question), 2)
    return f"To tell them apart ask for {', or '.join(first_two)}."


def _to_ask_for(group: Alike, question: Question) -> Iterator[str]:
    births = {match.person.born for match in group.matches}
    if not (question.born and question.born.is_whole) and (len(births) > 1 or group.others):
        yield "a date of birth"
    if not (question.address or question.postcode):
        yield "an address or the start of a postcode"
    if not question.phone:
        yield "a phone number"
    yield "a middle name or another name in use"
