"""Every write about a person."""

from nmo.people.actions.details import (
    add_address,
    add_contact,
    add_name,
    record_birth,
    set_pronoun,
    withdraw_detail,
)
from nmo.people.actions.marks import (
    add_marker,
    add_photograph,
    add_safe_contact_rule,
    lift_restriction,
    restrict_person,
)
from nmo.people.actions.record import PersonMade, make_people
from nmo.people.actions.same_person import decide_same_person, set_aside, suggest
from nmo.people.actions.taking_back import (
    Said,
    hold_people,
    take_back_facts,
    without_what_is_said,
)
from nmo.people.actions.weights import learn_weights, put_weights_in_force

__all__ = [
    "PersonMade",
    "Said",
    "add_address",
    "add_contact",
    "add_marker",
    "add_name",
    "add_photograph",
    "add_safe_contact_rule",
    "decide_same_person",
    "hold_people",
    "learn_weights",
    "lift_restriction",
    "make_people",
    "put_weights_in_force",
    "record_birth",
    "restrict_person",
    "set_aside",
    "set_pronoun",
    "suggest",
    "take_back_facts",
    "withdraw_detail",
    "without_what_is_said",
]
