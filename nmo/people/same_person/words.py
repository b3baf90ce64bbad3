"""The fixed words of same-person decisions."""

from collections.abc import Mapping
from enum import StrEnum


class Decision(StrEnum):
    """What was decided of two records."""

    JOINED = "joined"  # one human being: shown together, and still two records
    KEPT_APART = "kept_apart"  # two human beings, however alike
    UNDONE = "undone"  # nothing stands between them any longer


class SuggestionState(StrEnum):
    """What became of a suggestion."""

    OPEN = "open"
    JOINED = "joined"
    KEPT_APART = "kept_apart"
    CANNOT_SAY = "cannot_say"  # nobody can tell yet: asked again when something new is known


DECIDED: Mapping[Decision, str] = {
    Decision.JOINED: "they are the same person",
    Decision.KEPT_APART: "they are two people",
    Decision.UNDONE: "the decision before was undone",
}
