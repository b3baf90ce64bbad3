"""From which state a paper may move to which. Pure."""

from collections.abc import Mapping

from nmo.intake.papers.words import PaperState as S

# What a person may decide of a paper, whatever the machine made of it.
DECISIONS = frozenset({S.REGISTERED, S.NOT_FOR_US, S.SENT_BACK, S.HANDED_ON, S.DUPLICATE})

# Each move, and nothing else. Nothing is an end: what was decided wrongly is checked again.
MOVES: Mapping[S, frozenset[S]] = {
    S.RECEIVED: frozenset({S.BEING_READ, S.DUPLICATE, S.QUARANTINED}),
    S.BEING_READ: frozenset({S.TO_BE_CHECKED, S.QUARANTINED}),
    S.TO_BE_CHECKED: DECISIONS | {S.RECEIVED},
    S.QUARANTINED: DECISIONS | {S.RECEIVED},
    S.DUPLICATE: frozenset({S.RECEIVED, S.TO_BE_CHECKED}),
    S.REGISTERED: frozenset({S.TO_BE_CHECKED, S.RECEIVED}),
    S.NOT_FOR_US: frozenset({S.TO_BE_CHECKED}),
    S.SENT_BACK: frozenset({S.TO_BE_CHECKED}),
    S.HANDED_ON: frozenset({S.TO_BE_CHECKED}),
}

# States that say in words why.
SAY_WHY = frozenset({S.NOT_FOR_US, S.SENT_BACK, S.HANDED_ON, S.QUARANTINED, S.DUPLICATE})
# The machine has still to do something.
UNREAD = (S.RECEIVED, S.BEING_READ)
# A person has still to do something.
WAITS_FOR_A_PERSON = (S.TO_BE_CHECKED, S.QUARANTINED)
READ_AGAIN_FROM = frozenset(state for state, to in MOVES.items() if S.RECEIVED in to)


def may_move(before: S, after: S) -> bool:
    """Whether a paper in state `before` may be moved to `after`."""
    return after in MOVES[before]
