"""The tables of people."""

from nmo.people.models.persons import (
    ContactPoint,
    Detail,
    Marker,
    Person,
    PersonAddress,
    PersonBirth,
    PersonName,
    Photograph,
    Restriction,
    SafeContactRule,
    choices,
    one_of,
)
from nmo.people.models.same_person import SamePersonDecision, SamePersonSuggestion

__all__ = [
    "ContactPoint",
    "Detail",
    "Marker",
    "Person",
    "PersonAddress",
    "PersonBirth",
    "PersonName",
    "Photograph",
    "Restriction",
    "SafeContactRule",
    "SamePersonDecision",
    "SamePersonSuggestion",
    "choices",
    "one_of",
]
