"""Whether bail forbids what the order forbids: every condition that it leaves out, by name."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from nmo.breaches.case import Case, ConditionAlleged, Step
from nmo.breaches.steps.words import ReleasedHow
from nmo.breaches.words import StepKind
from nmo.law import Condition, ConditionCode
from nmo.law.speech import speak_list

_THROUGH_OTHERS = frozenset({ConditionCode.THIRD_PARTY_INSTRUCTION, ConditionCode.INDIRECT_CONTACT})
# What bail need not repeat: it is for the family court to see that it is done.
_NOT_FOR_BAIL = frozenset({ConditionCode.OCCUPATION, ConditionCode.RETURN_OR_LEAVE_PROPERTY})


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A paragraph of the order that the bail does not cover, and which kinds of it."""

    paragraph: str
    codes: tuple[ConditionCode, ...]
    text: str


_FREE = frozenset({ReleasedHow.UNDER_INVESTIGATION, ReleasedHow.BAIL_WITHOUT_CONDITIONS})
_NO_BAIL = _FREE | {ReleasedHow.NO_FURTHER_ACTION}
_UNREAD = Gap(
    paragraph="",
    codes=(),
    text="Not all of the order has been read: compare its words with the bail conditions.",
)


def gaps(
    conditions: Iterable[Condition | ConditionAlleged],
    bail_codes: Collection[ConditionCode],
    *,
    third_party: bool | None = None,
) -> tuple[Gap, ...]:
    """Each paragraph of the order of which the bail leaves something out.

    bail_codes: what the bail conditions cover. third_party: whether they cover contact through
    others; None where nobody said, which is named as not known. A paragraph that has not been read
    into a kind is named too: somebody compares its words. Bail should not be looser than the order.
    """
    covered = frozenset(bail_codes)
    if third_party:
        covered |= _THROUGH_OTHERS
    found = (_gap(each, covered, third_party) for each in conditions)
    return tuple(gap for gap in found if gap is not None)


def bail_gaps(case: Case) -> tuple[Gap, ...] | None:
    """The gaps of the bail that stands now; None where he is not on bail for it.

    Released without conditions: every paragraph is a gap. What of the order has not been read is
    one too: nobody can tell that bail leaves nothing of it out.
    """
    bail, released = case.last(StepKind.BAIL_CONDITIONS), case.last(StepKind.RELEASED)
    how = released.values.get("how") if released else None
    if bail and released and how in _NO_BAIL and _after(released, bail):
        bail = None
    if not case.frozen or (bail is None and how not in _FREE):
        return None
    meant = case.frozen[-1].positions[-1]
    said = bail.values.get("third_party") if bail else False
    found = gaps(
        meant.conditions,
        codes_covered(bail.values.get("covers")) if bail else (),
        third_party=said if isinstance(said, bool) else None,
    )
    return found if meant.conditions_read else (*found, _UNREAD)


def _after(released: Step, bail: Step) -> bool:
    """Whether that release is later than the bail conditions that were set."""
    return (bail.at.at, bail.number) < (released.at.at, released.number)


def codes_covered(value: object) -> frozenset[ConditionCode]:
    """The kinds of condition that a step of bail names."""
    return frozenset(ConditionCode(code) for code in str(value or "").split(",") if code)


def _gap(
    condition: Condition | ConditionAlleged,
    covered: frozenset[ConditionCode],
    third_party: bool | None,
) -> Gap | None:
    name = f"Paragraph {condition.paragraph}"
    asked = tuple(code for code in condition.codes if code not in _NOT_FOR_BAIL)
    left = tuple(code for code in asked if code not in covered)
    if left:
        kinds = speak_list(tuple(code.replace("_", " ") for code in left))
        text = f"{name} is not covered by the bail conditions: {kinds}."
    elif not condition.codes:
        text = f"{name}: compare its words with the bail conditions."
    elif condition.third_party and third_party is False:
        text = f"{name} covers acts through others; the bail conditions do not."
    elif condition.third_party and third_party is None:
        text = f"{name} covers acts through others; nobody said if the bail conditions do."
    else:
        return None
    return Gap(paragraph=condition.paragraph, codes=left, text=text)
