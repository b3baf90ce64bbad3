"""Every read about people, masked to what the reader may see."""

from nmo.people.queries.briefs import (
    briefs,
    holds_what_is_not_compared,
    person_ids_of,
    person_refs_of,
    pronouns_of,
)
from nmo.people.queries.guarding import Guardian, guardian_of, restricted_among
from nmo.people.queries.in_full import person_in_full
from nmo.people.queries.known_as import names_of
from nmo.people.queries.likely import LikelyPerson, likely_people
from nmo.people.queries.page import confidential_details, person_page, photograph_document
from nmo.people.queries.rows import lock_person
from nmo.people.queries.typed import TypedAddress, TypedContact, typed_addresses, typed_contacts
from nmo.people.same_person.groups import one_and_the_same

__all__ = [
    "Guardian",
    "LikelyPerson",
    "TypedAddress",
    "TypedContact",
    "briefs",
    "confidential_details",
    "guardian_of",
    "holds_what_is_not_compared",
    "likely_people",
    "lock_person",
    "names_of",
    "one_and_the_same",
    "person_ids_of",
    "person_in_full",
    "person_page",
    "person_refs_of",
    "photograph_document",
    "pronouns_of",
    "restricted_among",
    "typed_addresses",
    "typed_contacts",
]
