"""The rider: words that stretch a prohibition to what the respondent has others do."""

from dataclasses import dataclass
from pathlib import Path

from nmo.intake.reading.terms.wording.cues import compiled, cues_of
from nmo.intake.reading.terms.wording.fold import fold

RIDERS = Path(__file__).parent / "riders.csv"
OTHERS = (
    "anyone|someone|somebody|anybody|others|another|friend|friends|family|relative|relatives|people"
    "|person|persons"
)
PLAIN = "instruct~|encourag~|incit~|procur~|persuad~|counsel~|asking|ask|suggest~"
WEAK = (
    "caus~|permit~|allow~|use|using|get|getting|pay|paying|request~|arrang~|engag~|assist~"
    " any|some|another|a|the? other|third?"
)
OWN = compiled(
    " / ".join(
        f"{start} {verb}"
        for start in (
            "must|shall|may|will not|either?",
            "forbidden|prohibited|restrained|not from|to?",
        )
        for verb in (
            f"{PLAIN} ... {OTHERS}",
            f"caus~|permit~|allow~|pay|paying|request~ .. {PLAIN} .. {OTHERS}",
            f"{WEAK} {OTHERS}",
        )
    )
    + " / beidio|ni|rhag â|a|ag|chaiff|ddylai|? gyfarwyddo|chyfarwyddo|annog|hannog|cyfarwyddo .."
    " arall|neb|rywun|eraill"
)
START = compiled(
    f"not? to? instruct~|encourag~|incit~|procur~|causing|asking|persuad~|permit~|allowing ... {OTHERS}"
    f" / not? to? cause|ask|permit|allow|pay|get .. {OTHERS} / cyfarwyddo|annog ... arall|eraill"
)
THROUGH = compiled(
    "contact~|communicat~|messag~ .. through|via|by another|other|third|anyone|someone / "
    "contact~|communicat~|messag~ .. through|via any|a|another other|third? person|party|people"
)
AS_WELL = compiled("directly|indirectly|whether|including|or|telephone")


@dataclass(frozen=True, slots=True)
class Rider:
    """The words without the rider, whether there was one, and whether it is all about others."""

    words: str
    found: bool
    own: bool


def split_rider(words: str, own: str) -> Rider:
    """The words of a prohibition parted from its rider about other people.

    `words` are the whole, with the lead-in; `own` those of the paragraph alone.
    """
    if _is_about_others(words, own):
        return Rider(words, found=False, own=True)
    if _is_contact_through_others(own):
        return Rider(words, found=False, own=True)
    rest, found = words, False
    while span := _first_span(rest):
        rest, found = f"{rest[: span[0]]} {rest[span[1] :]}", True
    return Rider(rest, found, own=False)


def _is_about_others(words: str, own: str) -> bool:
    """Whether the first thing forbidden is to have others do something."""
    if START.match(fold(own).string):
        return True
    folded = fold(words).string
    first = OWN.search(folded)
    return bool(first) and not _forbids_before(folded[: first.start() if first else 0])


def _is_contact_through_others(own: str) -> bool:
    """Whether contact is forbidden only by way of other people."""
    folded = fold(own).string
    found = THROUGH.search(folded)
    return bool(found) and not AS_WELL.search(folded[: found.end() if found else 0])


def _forbids_before(before: str) -> bool:
    """Whether something was forbidden before these words."""
    return bool(
        compiled("must|shall|may not / forbidden / prohibited / beidio / threaten").search(before)
    )


def _first_span(words: str) -> tuple[int, int] | None:
    """The span of the first rider in the words."""
    folded = fold(words)
    for cue in cues_of(RIDERS):
        if found := cue.found_in(folded.string):
            return folded.span(found.start(), found.end() - 1)
    return None
