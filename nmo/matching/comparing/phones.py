"""Two telephone numbers compared."""

from rapidfuzz.distance import OSA

from nmo.matching.comparing.levels import Compared
from nmo.matching.weights import Weights


def compare_phones(asked: str, held: str, table: Weights) -> Compared:
    """How far two numbers in E.164 form agree."""
    edits = OSA.distance(asked, held, score_cutoff=1)
    level = {0: "equal", 1: "one_digit"}.get(edits, "differs")
    return Compared(level, table.phone[level])
