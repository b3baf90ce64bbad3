"""Who the primary aggressor is, where both say that the other did it. Never two arrests by rule."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nmo.breaches.case import Account

NEVER_BOTH = (
    "Find the primary aggressor. Do not arrest both as a rule: a counter-allegation, or an injury "
    "given in defence, is no reason by itself. If both are arrested, say why; a supervisor reviews "
    "every dual arrest."
)


@dataclass(frozen=True, kw_only=True)
class AggressorPrompt:
    """What is to be asked before anybody is arrested, and what was answered.

    asked: each question by its name. answered: what was recorded of it; unanswered: what was not.
    """

    sentence: str
    asked: Mapping[str, str]
    answered: Mapping[str, str]
    unanswered: tuple[str, ...]


@cache
def questions() -> Mapping[str, str]:
    """What shows who the primary aggressor is: history, injuries, fear, control."""
    path = files("nmo.breaches.rules") / "aggressor.csv"
    with path.open("r", encoding="utf-8") as file:
        return {row["about"]: row["asks"] for row in csv.DictReader(file)}


def aggressor_prompt(account: Account) -> AggressorPrompt | None:
    """The prompt where the other party alleges something too; None where nobody does.

    Source: College of Policing APP, first response: counter-allegations and primary aggressor.
    """
    if not account.other_party_alleges.strip():
        return None
    answered = {
        name: account.aggressor[name]
        for name in questions()
        if account.aggressor.get(name, "").strip()
    }
    return AggressorPrompt(
        sentence=NEVER_BOTH,
        asked=questions(),
        answered=answered,
        unanswered=tuple(name for name in questions() if name not in answered),
    )
