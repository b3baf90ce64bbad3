"""Every write about two records that are, or may be, one human being."""

from nmo.people.actions.same_person.deciding import decide_same_person
from nmo.people.actions.same_person.suggesting import set_aside, suggest

__all__ = ["decide_same_person", "set_aside", "suggest"]
