"""The rider: words that stretch a prohibition to what the respondent has others do."""

from dataclasses import dataclass
from pathlib import Path

from nmo.intake.reading.terms.wording.cues import compiled, cues_of
from nmo.intake.reading.terms.wording.fold import fold

RIDERS = Path(__file__).parent / "riders.csv"
OWN = compiled(
    "must|shall|may|will not|either? instruct~|encourag~|incit~|procur~|caus~|ask|persuade|pay|"
    "permit|allow|use|request|arrange|get|engage|suggest|counsel|assist ... person|other|another|"
    "anyone|someone|anybody|others|else|friend|family"
    " / forbidden|prohibited|restrained|ordered|not|from from|to? instruct~|encourag~|incit~|"
    "procur~|causing|asking|persuad~|paying|permitting|allowing|requesting|arranging|using|getting|"
    "counselling ... person|other|another|anyone|someone|anybody|others|else|friend|family"
    " / beidio|ni|rhag â|a|ag|chaiff|ddylai|? gyfarwyddo|chyfarwyddo|annog|hannog|cyfarwyddo ..."
    " arall|neb|rywun|eraill"
)
START = compiled(
    "instruct~|encourag~|incit~|procur~|causing|asking|persuad~|permitting|allowing|cyfarwyddo|annog"
)


@dataclass(frozen=True, slots=True)
class Rider:
    """The words without the rider, whether there was one, and whether it is all about others."""

    words: str
    found: bool
    own: bool


def split_rider(words: str) -> Rider:
    """The words of a prohibition parted from its rider about other people."""
    own = is_about_others(words)
    spans, rest = [], words
    for _ in range(4):
        span = _first_span(rest)
        if span is None or own:
            break
        spans.append(span)
        rest = f"{rest[: span[0]]} {rest[span[1] :]}"
    return Rider(rest, bool(spans) or own, own)


def is_about_others(words: str) -> bool:
    """Whether the first thing forbidden is to have others do something."""
    folded = fold(words).string
    first = OWN.search(folded)
    start = START.match(folded)
    if start and not first:
        return True
    return bool(first) and not _forbids_before(folded[: first.start() if first else 0])


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
