"""One wording after "must not" and after "forbidden from": verbs are written with an @ before."""

import re

VERB = re.compile(r"@(\w+)")
DOUBLED = frozenset({
    "hit", "get", "stop", "put", "spit", "tag", "log", "grab", "sit", "set", "slap", "cut",
    "permit", "control", "refer", "upset", "drag", "stab", "let", "travel",
    "blog", "cancel", "commit", "counsel", "omit", "signal",
})  # fmt: skip


def after_must_not(words: str) -> str:
    """use or threaten violence"""
    return VERB.sub(r"\1", words)


def after_forbidden_from(words: str) -> str:
    """using or threatening violence"""
    return VERB.sub(lambda found: gerund(found.group(1)), words)


def gerund(verb: str) -> str:
    """The -ing form of a verb."""
    if verb in DOUBLED:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and verb != "be" and not verb.endswith("ee"):
        return f"{verb[:-1]}ing"
    return f"{verb}ing"
