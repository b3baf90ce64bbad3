"""What each person named to the reader is in the case, told by the words around the name."""

import re
from collections.abc import Sequence

CHILD = re.compile(r"^\W*(?:\(|,)?\s*(?:born|d\.?o\.?b|date of birth|ganwyd|aged)", re.IGNORECASE)


def roles_of(people: Sequence[str], words: str) -> dict[str, str]:
    """For each name `applicant`, `respondent` or `child`; an unplaced name is left out."""
    found = {}
    for name in people:
        if name and (role := _role(name, words)):
            found[name] = role
    return found


def _role(name: str, words: str) -> str | None:
    pattern = re.escape(name).replace(r"\ ", r"\s+")
    votes: dict[str, int] = {}
    for match in re.finditer(pattern, words, re.IGNORECASE):
        before, after = words[max(0, match.start() - 40) : match.start()], words[match.end() :][:40]
        if role := _vote(before, after):
            votes[role] = votes.get(role, 0) + 1
    return max(votes, key=lambda role: votes[role]) if votes else None


def _vote(before: str, after: str) -> str | None:
    """What the words right before and after a name say that person is."""
    last = re.findall(
        r"applicant|respondent|child|ceisydd|atebydd|plentyn|plant", before, re.IGNORECASE
    )
    if last:
        word = last[-1].lower()
        if word in {"applicant", "ceisydd"}:
            return "applicant"
        return "respondent" if word in {"respondent", "atebydd"} else "child"
    if CHILD.match(after):
        return "child"
    first = re.search(r"applicant|respondent", after, re.IGNORECASE)
    return first.group().lower() if first else None
