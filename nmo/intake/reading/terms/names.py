"""People's names put as what each is in the case, so that no name is taken for a word."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from nmo.intake.reading.terms.flow.passage import Passage

NAME = r"[^\W\d_a-z][\w'’-]+(?:\s+(?:[^\W\d_a-z][\w'’-]+|bin|al|ap|ferch|de|van)){0,4}"
BORN = r"\s*,?\s*\(?\s*(?:born|d\.?\s?o\.?\s?b|date of birth|ganwyd|aged)\b"
CHILD = re.compile(rf"({NAME}){BORN}")
BEFORE = r"(?:\b(?:the|y|yr)\s+)?(?:(?:1st|2nd|first|second)\s+)?"
WORDS = {
    "applicant": r"(?:applicant|ceisydd|claimant|petitioner)",
    "respondent": r"(?:respondent|atebydd|defendant)",
}
TITLE = r"(?:(?:mr|mrs|ms|miss|mx|dr)\.?\s+)?"
RIGHT_BEFORE = {
    role: re.compile(rf"{word}(?:['’]s\s+name)?[\s:.,(]*(?:is\s+)?{TITLE}$", re.IGNORECASE)
    for role, word in WORDS.items()
}
RIGHT_AFTER = {
    role: re.compile(rf"^\s*[,(]*\s*(?:the\s+)?(?:1st\s+|first\s+)?{word}\b", re.IGNORECASE)
    for role, word in WORDS.items()
}


def roles_of(people: Sequence[str], words: str) -> dict[str, str]:
    """For each name `applicant`, `respondent` or `child`; a name without a role is left out."""
    found = {name: role for name in people if len(name) > 2 and (role := _role(name, words))}
    left = [name for name in people if len(name) > 2 and name not in found]
    found |= {name: _left_over(name, words) for name in left}
    known = {_bare(name) for name in people}
    for child in CHILD.finditer(words):
        name = " ".join(child.group(1).split())
        if _bare(name) not in known and not _role(name, words):
            found[name] = "child"
    return found


def with_roles(passage: Passage, names: dict[str, str]) -> Passage:
    """The passage with `the applicant`, `the respondent` or `the child` put for each name."""
    for name, role in sorted(names.items(), key=lambda pair: -len(pair[0])):
        named = re.escape(name).replace(r"\ ", r"\s+")
        pattern = rf"{BEFORE}(?:(?:relevant\s+)?{role}\s+)?\b{named}\b"
        passage = passage.replaced(re.compile(pattern, re.IGNORECASE), f"the {role}")
    return passage


def _left_over(name: str, words: str) -> str:
    """What a party is whose role stands nowhere beside the name: whom the order binds, or not."""
    binds = rf"\b{re.escape(name)}\s+(?:must|shall|may|is|be)\s+(?:not|hereby|forbidden)\b"
    return "respondent" if re.search(binds, words, re.IGNORECASE) else "applicant"


def _bare(name: str) -> str:
    return re.sub(r"\W", "", name).lower()


def _role(name: str, words: str) -> str | None:
    """What the words right before or after a name most often call that person."""
    pattern = rf"\b{re.escape(name)}\b".replace(r"\ ", r"\s+")
    votes: Counter[str] = Counter()
    for match in re.finditer(pattern, words, re.IGNORECASE):
        before, after = words[max(0, match.start() - 30) : match.start()], words[match.end() :][:30]
        votes.update(_votes(before, after))
    return votes.most_common(1)[0][0] if votes else None


def _votes(before: str, after: str) -> Iterator[str]:
    """The roles that stand right beside a name; one in brackets after it counts twice."""
    for role in WORDS:
        if RIGHT_AFTER[role].match(after):
            yield from (role, role)
        elif RIGHT_BEFORE[role].search(before):
            yield role
