"""What is said to have happened."""

from typing import Annotated

from pydantic import Field, field_validator, model_validator

from nmo.breaches.case import Alleged
from nmo.breaches.shapes.values import Line, Moment, Paragraph, Place, Said, Words
from nmo.breaches.words import Certainty, Known, Means, Through
from nmo.orders.shapes.values import Given, Truth

MOST_PARAGRAPHS = 100
AGGRESSOR = ("history", "injuries", "fear", "control")  # what the prompt asks about


class AggressorIn(Given):
    """What speaks for who the primary aggressor is, where each says it of the other."""

    history: Words = ""
    """Who did what to whom before."""
    injuries: Words = ""
    """Whose injuries, and whether they fit attack or defence."""
    fear: Words = ""
    """Who is afraid of whom."""
    control: Words = ""
    """Who controls whom."""

    def said(self) -> dict[str, str]:
        """What was said, by what was asked; nothing for what was not."""
        given = {name: str(getattr(self, name)) for name in AGGRESSOR}
        return {name: words for name, words in given.items() if words}


class AccountIn(Given):
    """What is said to have happened, when, where and by what means."""

    happened: Said
    """The officer's summary."""
    her_words: Words = ""
    """The protected person's own words, kept apart from the summary."""
    started: Moment
    """When it happened, or began; a day alone where no time is known."""
    ended: Moment | None = None
    """When it ended, or the latest it may have been; null: it was one moment."""
    certainty: Certainty = Certainty.EXACT
    """How surely the time is known."""
    where: Place = ""
    """Where it happened."""
    where_confidential: Truth = False
    """Whether the place must be kept from the respondent, and from who may not see her address."""
    means: Annotated[tuple[Means, ...], Field(max_length=30)] = ()
    """By what means."""
    through: Through = Through.RESPONDENT
    """Whose act it was."""
    third_party: Line = ""
    """Who did it, where that was not the respondent."""
    named_as: Line = ""
    """The name under which the suspect was reported, where the order does not bear it."""
    paragraphs: Annotated[tuple[Paragraph, ...], Field(max_length=MOST_PARAGRAPHS)] = ()
    """The paragraphs of the order that are said to be broken, as they are numbered there."""
    conditions_known: Truth | None = None
    """Whether it is known which paragraphs; null: it is where any is given."""
    safe_now: Known = Known.NOT_KNOWN
    """Whether everybody is safe now."""
    still_there: Known = Known.NOT_KNOWN
    """Whether the respondent is still there."""
    children_present: Known = Known.NOT_KNOWN
    """Whether children saw or heard it."""
    weapons: Known = Known.NOT_KNOWN
    """Whether there was a weapon."""
    injuries: Words = ""
    """What injuries there are."""
    other_party_alleges: Words = ""
    """What the other party says was done to them, in a field of its own."""
    aggressor: AggressorIn = AggressorIn()
    """What speaks for who the primary aggressor is."""
    honour_based: Known = Known.NOT_KNOWN
    """Whether it may be honour-based abuse."""
    works_for_police: Known = Known.NOT_KNOWN
    """Whether a party works for the police."""

    @field_validator("means", "paragraphs")
    @classmethod
    def _each_once(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(given))

    @model_validator(mode="after")
    def _in_order(self) -> "AccountIn":
        if self.ended is not None and self.alleged.latest < self.started.at:
            raise ValueError("The end is before the beginning. Check both times.")
        ranges = (Certainty.BETWEEN, Certainty.THROUGHOUT)
        if self.certainty in ranges and self.ended is None and self.started.whole:
            raise ValueError("A range needs its end. Give it, or say that it was one moment.")
        return self

    @property
    def alleged(self) -> Alleged:
        """When it is said to have happened."""
        return Alleged(started=self.started, ended=self.ended, certainty=self.certainty)

    @property
    def knows_conditions(self) -> bool:
        """Whether it is known which paragraphs were broken."""
        given = self.conditions_known
        return bool(self.paragraphs) if given is None else given
