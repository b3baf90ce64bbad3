"""How sentences speak of the two people: he, she, they, or by what they are where not known."""

from dataclasses import dataclass
from enum import StrEnum


class Pronoun(StrEnum):
    """The pronoun on the record; unknown is never guessed."""

    HE = "he"
    SHE = "she"
    THEY = "they"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class CardPeople:
    """The pronouns on the record. After a breach is reported the respondent is the suspect."""

    respondent_pronoun: Pronoun = Pronoun.UNKNOWN
    protected_pronoun: Pronoun = Pronoun.UNKNOWN
    breach_reported: bool = False

    @property
    def respondent(self) -> "Voice":
        """How sentences speak of the respondent."""
        otherwise = "the suspect" if self.breach_reported else "the respondent"
        return _voice(self.respondent_pronoun, otherwise)

    @property
    def protected(self) -> "Voice":
        """How sentences speak of the protected person."""
        return _voice(self.protected_pronoun, "the protected person")


@dataclass(frozen=True, kw_only=True)
class Voice:
    """One person in a sentence: he, him, his; they take the plural verb."""

    subject: str
    object: str
    possessive: str
    plural: bool = False

    @property
    def start(self) -> str:
        """The subject at the start of a sentence."""
        return self.subject[0].upper() + self.subject[1:]

    def verb(self, singular: str, plural: str) -> str:
        """He knows, they know."""
        return plural if self.plural else singular


_VOICES = {
    Pronoun.HE: Voice(subject="he", object="him", possessive="his"),
    Pronoun.SHE: Voice(subject="she", object="her", possessive="her"),
    Pronoun.THEY: Voice(subject="they", object="them", possessive="their", plural=True),
}


def _voice(pronoun: Pronoun, otherwise: str) -> Voice:
    known = _VOICES.get(pronoun)
    return known or Voice(subject=otherwise, object=otherwise, possessive=f"{otherwise}'s")


NOBODY_NAMED = CardPeople()
