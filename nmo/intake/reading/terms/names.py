"""People's names put as what each is in the case, so that no name is taken for a word."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from nmo.intake.reading.terms.flow.passage import Passage

NAME = r"[^\W\d_a-z][\w'’-]+(?:\s+(?:[^\W\d_a-z][\w'’-]+|bin|al|ap|ferch|de|van)){0,4}"
BORN = r"\s*,?\s*\(?\s*(?:born|d\.?\s?o\.?\s?b|date of birth|ganwyd|aged)\b"
# "Applicant's date of birth" is a label and names no child.
LABEL = (
    r"(?i:(?:the\s+)?(?:applicant|respondent|claimant|petitioner|defendant|person|party|name|child"
    r"|children|her|his)\b)"
)
CHILD = re.compile(rf"(?<![\w'’-])(?!{LABEL})({NAME}){BORN}")
BEFORE = r"(?:\b(?:the|y|yr)\s+)?(?:(?:said|aforesaid|named)\s+)?(?:(?:1st|2nd|first|second)\s+)?"
WORDS = {
    "applicant": r"(?:applicant|ceisydd|claimant|petitioner)",
    "respondent": r"(?:respondent|atebydd|defendant)",
}
ORDINAL = r"(?:(?:1st|2nd|3rd|first|second|third|sole|only|said)\s+)"
OTHERWISE_CALLED = {
    "applicant": re.compile(
        rf"\b{ORDINAL}+applicant\b|\b{ORDINAL}*(?:claimant|petitioner|protected\s+(?:person|party))\b",
        re.IGNORECASE,
    ),
    "respondent": re.compile(rf"\b{ORDINAL}+respondent\b|\b{ORDINAL}*defendant\b", re.IGNORECASE),
}
# First names that a sentence may use as another word.
ALSO_WORDS = frozenset({
    "May", "April", "June", "August", "Will", "Mark", "Art", "Grace", "Hope", "Sunday", "Faith",
    "Summer", "Autumn", "Rose", "Bill", "Rob", "Miles", "Chase", "Major",
})  # fmt: skip
TITLE = r"(?:(?:mr|mrs|ms|miss|mx|dr)\.?\s+)?"
RIGHT_BEFORE = {
    role: re.compile(rf"{word}(?:['’]s\s+name)?[\s:.,(]*(?:is\s+)?{TITLE}$", re.IGNORECASE)
    for role, word in WORDS.items()
}
RIGHT_AFTER = {
    role: re.compile(rf"^\s*[,(]*\s*(?:the\s+)?(?:1st\s+|first\s+)?{word}\b", re.IGNORECASE)
    for role, word in WORDS.items()
}


BOUND = (
    r"\s+(?:(?:must|shall|may|will)\s+(?:not|never)"
    r"|(?:is|be)\s+(?:\w+\s+){0,2}(?:forbidden|prohibited|restrained|not\s+to))\b"
)


def roles_of(people: Sequence[str] | Mapping[str, str], words: str) -> dict[str, str]:
    """For each name `applicant`, `respondent` or `child`; a name without a role is left out.

    `people` are names, or names with the roles that the rest of the order gives them.
    """
    known_roles = dict(people) if isinstance(people, Mapping) else {}
    known_roles |= {name: "respondent" for name in known_roles if _is_bound(name, words)}
    found = known_roles | {
        name: role
        for name in people
        if len(name) > 2 and name not in known_roles and (role := _role(name, words))
    }
    left = [name for name in people if len(name) > 2 and name not in found]
    found |= {name: _left_over(name, words) for name in left}
    known = {_bare(name) for name in people}
    for child in CHILD.finditer(words):
        name = " ".join(child.group(1).split())
        if _bare(name) not in known and not _role(name, words):
            found[name] = "child"
    return found | _titled(found, words)


def with_roles(passage: Passage, names: dict[str, str]) -> Passage:
    """The passage with `the applicant`, `the respondent` or `the child` put for each name.

    `the 1st applicant` and a claimant or petitioner become `the applicant` too.
    """
    for name, role in sorted(names.items(), key=lambda pair: -len(pair[0])):
        named = re.escape(name).replace(r"\ ", r"\s+")
        pattern = rf"{BEFORE}(?:(?:relevant\s+)?{role}\s+)?\b{named}\b"
        passage = passage.replaced(re.compile(pattern, re.IGNORECASE), f"the {role}")
    for first, whole in _first_names(names).items():
        alone = re.compile(rf"(?<!St )(?<!St\. )\b{re.escape(first)}\b(?!\s+[^\W\d_a-z]|['’-]\w\w)")
        passage = passage.replaced(alone, f"the {names[whole]}")
    for surname, role in _surnames(names).items():
        pattern = rf"{BEFORE}\b(?:mr|mrs|ms|miss|mx|dr)\.?\s+{re.escape(surname)}\b"
        passage = passage.replaced(re.compile(pattern, re.IGNORECASE), f"the {role}")
    for role, called in OTHERWISE_CALLED.items():
        passage = passage.replaced(called, role)
    return passage


def _first_names(names: Mapping[str, str]) -> dict[str, str]:
    """The whole name of each child by its first name, where nobody else in the case has that."""
    held = Counter(word for name in names for word in name.split())
    return {
        first: name
        for name, role in names.items()
        if role == "child" and " " in name
        and held[first := name.split()[0]] == 1 and len(first) > 2 and first not in ALSO_WORDS
    }  # fmt: skip


def _surnames(names: Mapping[str, str]) -> dict[str, str]:
    """Whose surname each is, where it is not that of both parties; children bear no title."""
    roles: dict[str, set[str]] = {}
    for name, role in names.items():
        if role != "child":
            roles.setdefault(name.split()[-1], set()).add(role)
    return {surname: held.pop() for surname, held in roles.items() if len(held) == 1}


def _titled(names: Mapping[str, str], words: str) -> dict[str, str]:
    """`Miss Scott` and `Mr Scott` where both are Scotts: the one bound is the respondent."""
    parties = {name: role for name, role in names.items() if role != "child"}
    once = _surnames(names)
    told: dict[str, str] = {}
    for surname in sorted({name.split()[-1] for name in parties} - {*once}):
        forms = _forms(surname, words)
        roles = {form: parties[whole] for form, whole in forms if whole in parties}
        roles |= {form: "respondent" for form, _ in forms if _is_bound(form, words)}
        alone = {form for form, _ in forms}
        if "respondent" in roles.values() or len(alone) == 1:
            roles = dict.fromkeys(alone, "applicant") | roles
        told |= {form: role for form, role in roles.items() if form not in names}
    return told


def _forms(surname: str, words: str) -> list[tuple[str, str]]:
    """Each title with which the surname stands, and the whole name that stands behind it."""
    whole = rf"(?:[^\W\d_a-z][\w'’-]+\s+){{0,3}}{re.escape(surname)}"
    titled = rf"\b(Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+(?=({whole})\b)"
    found = [(f"{each[1]} {surname}", " ".join(each[2].split()))
             for each in re.finditer(titled, words)]  # fmt: skip
    return [(form, "" if name == surname else name) for form, name in found]


def _left_over(name: str, words: str) -> str:
    """What a party is whose role stands nowhere beside the name: whom the order binds, or not."""
    return "respondent" if _is_bound(name, words) else "applicant"


def _is_bound(name: str, words: str) -> bool:
    """Whether the words forbid somebody of that name something."""
    named = re.escape(name).replace(r"\ ", r"\s+")
    return re.search(rf"\b{named}{BOUND}", words, re.IGNORECASE) is not None


def _bare(name: str) -> str:
    return re.sub(r"\W", "", name).lower()


def _role(name: str, words: str) -> str | None:
    """What the words right before or after a name most often call that person."""
    pattern = rf"\b{re.escape(name)}\b".replace(r"\ ", r"\s+")
    if _is_bound(name, words):
        return "respondent"
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
