"""The ways in which judges and solicitors begin "must not"."""

from dataclasses import replace
from random import Random

from benchmarks.reading.facts.case import Case
from benchmarks.reading.terms import Voice

YOU = ("You ", "Do not")
PLAIN = (
    Voice(lead="The Respondent, {R}, must not"),
    Voice(lead="The respondent may not"),
    Voice(lead="The Respondent shall not"),
    Voice(lead="It is forbidden for the respondent to"),
    Voice(lead="The Respondent is ordered not to"),
    Voice(lead="Neither by {himself} nor by any other person shall the Respondent", rider=True),
    Voice(lead="The respondent is hereby restrained from", forbidden=True),
    Voice(lead="You are forbidden to"),
    Voice(lead="You are not allowed to"),
    Voice(lead="You may not"),
    Voice(lead="Until this order ends the respondent must not"),
    Voice(lead="At no time shall the respondent"),
    Voice(lead="The respondent must refrain from", forbidden=True),
    Voice(lead="{R} shall not"),
    Voice(lead="{R} be and is hereby prohibited from", forbidden=True),
    Voice(lead="The respondent must not"),
)
LISTED = (
    Voice(lead="The respondent must not:", end=";"),
    Voice(lead="The Respondent is forbidden from doing any of the following, namely:",
          forbidden=True, end=";"),
    Voice(lead="From the moment this order is made known to {him} the respondent shall not"),
    Voice(lead="The Respondent, whether by {himself} or by encouraging or permitting others, is "
               "prohibited from:", forbidden=True, rider=True, end=";"),
    Voice(lead="{R} (the respondent) may not –", end=","),
    Voice(lead="You are forbidden to do any of these things:", end="."),
    Voice(lead="The Respondent is to refrain from:", forbidden=True, end=";"),
    Voice(lead="An injunction is granted restraining {R} from:", forbidden=True, end=";"),
    Voice(lead="The following acts of the respondent are prohibited:", forbidden=True),
    Voice(lead="You must not:", end=";"),
)  # fmt: skip
APPLICANTS = ("the applicant", "the Applicant", "{name}", "the applicant {name}",
              "the said {name}", "the protected person")  # fmt: skip
CHILDREN = ("the children", "the said children", "the relevant children", "any child of the family",
            "the children named in this order")  # fmt: skip
HOMES = ("the property", "the property", "the Home", "the family home", "the premises",
         "the said address", "the Property")  # fmt: skip


def a_voice(case: Case, dice: Random, *, listed: bool = False, plain: bool = False) -> Voice:
    """A voice with its names for the applicant, the children and the home.

    `plain` keeps out those that speak to the respondent as "you".
    """
    voices = [one for one in (LISTED if listed else PLAIN) if not (plain and is_you(one))]
    voice = dice.choice(voices)
    return replace(voice, listed=listed, applicant=_applicant(case, dice),
                   children=_children(case, dice), defined=dice.choice(HOMES))  # fmt: skip


def is_you(voice: Voice) -> bool:
    """Whether a voice speaks to the respondent."""
    return voice.lead.startswith(YOU)


def _applicant(case: Case, dice: Random) -> str:
    her = case.applicant
    if her.name.endswith(her.family) and dice.random() < 0.2:
        return f"{her.title} {her.family}"
    return dice.choice(APPLICANTS)


def _children(case: Case, dice: Random) -> str:
    if case.children and dice.random() < 0.2:
        return " and ".join(child.name for child in case.children)
    return dice.choice(CHILDREN)
