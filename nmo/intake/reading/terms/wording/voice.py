"""Sentences that say what is not to be done to somebody, turned round: `X must not be hit`."""

import re

PASSIVE = re.compile(
    r"(?P<object>[^.;:]{3,120}?)\s+(?:must|shall|may|should|will|is|are)\s+"
    r"(?:(?:not|never|neither)\s+)?(?:\w+\s+)?(?:to\s+)?be\s+"
    r"(?P<verbs>[\w'’-]+(?:(?:\s*,\s*|,?\s+(?:or|and|nor)\s+)(?:otherwise\s+)?[\w'’-]+){0,6})"
    r"(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
AGENT = re.compile(r"\bby\s+(?:the\s+respondent|you|him)\b", re.IGNORECASE)
# Whoever is bound already stands first; `spoken to by the respondent` leaves its `to` behind.
BOUND = re.compile(r"\b(?:respondent|you|he|order|hearing|application)\b", re.IGNORECASE)
STRANDED = re.compile(
    r"\s+(?:to|at|with|upon|on|about|near)\b(?=\s*(?:$|,|by\b|or\b|in\s+any|at\s+any))"
)
IRREGULAR = {
    "beaten": "beat", "bitten": "bite", "broken": "break", "brought": "bring", "burnt": "burn",
    "caught": "catch", "cut": "cut", "dealt": "deal", "driven": "drive", "fed": "feed",
    "followed": "follow", "forbidden": "forbid", "given": "give", "held": "hold", "hidden": "hide",
    "hit": "hit", "hurt": "hurt", "kept": "keep", "laid": "lay", "let": "let", "lit": "light",
    "made": "make", "met": "meet", "put": "put", "read": "read", "rung": "ring", "seen": "see",
    "sent": "send", "set": "set", "shaken": "shake", "shot": "shoot", "shown": "show",
    "shut": "shut", "sold": "sell", "spat": "spit", "spoken": "speak", "stolen": "steal",
    "struck": "strike", "sworn": "swear", "taken": "take", "thrown": "throw", "told": "tell",
    "torn": "tear", "withheld": "withhold", "worn": "wear", "written": "write",
}  # fmt: skip
DOUBLED = "bdgmnprt"


def turned_round(words: str) -> tuple[str, ...]:
    """The same said of the respondent, as `must not follow X`; none where nothing is said so.

    Two are given, because a participle does not tell whether its verb ends in an `e`.
    """
    found = PASSIVE.search(words)
    if not found or BOUND.search(found["object"]):
        return ()
    rest = AGENT.sub(" ", found["rest"])
    with_verb = STRANDED.match(rest)
    to = with_verb.group() if with_verb else ""
    rest = rest[len(to) :]
    return tuple(
        f"The respondent must not {_active(found['verbs'], mute)}{to} {found['object']}{rest}"
        for mute in ("", "e")
    )


def _active(verbs: str, mute: str) -> str:
    """The participles as verbs, the regular ones with or without an `e`."""
    return re.sub(r"[\w'’-]+", lambda word: _base(word.group(), mute), verbs)


def _base(word: str, mute: str) -> str:
    plain = word.lower()
    if plain in IRREGULAR:
        return IRREGULAR[plain]
    if plain.endswith("ied"):
        return f"{plain[:-3]}y"
    if not plain.endswith("ed") or len(plain) < 5:
        return word
    stem = plain[:-2]
    if not mute and stem[-1] == stem[-2] and stem[-1] in DOUBLED:
        return stem[:-1]
    return stem + mute
