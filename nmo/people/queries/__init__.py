"""Every read about people, masked to what the reader may see."""

from nmo.people.queries.briefs import (
    briefs,
    holds_what_is_not_compared,
    how_many_people,
    person_ids_of,
    person_refs_of,
    pronouns_of,
    whose_address_is_not_compared,
)
from nmo.people.queries.guarding import Guardian, guardian_of, restricted_among
from nmo.people.queries.in_full import person_in_full
from nmo.people.queries.kept_back import KeptBackOfPeople, kept_back_of
from nmo.people.queries.known_as import names_of
from nmo.people.queries.likely import LikelyPerson, likely_people
from nmo.people.queries.page import confidential_details, person_page, photograph_document
from nmo.people.queries.pairs import (
    DecisionShown,
    PairPage,
    decisions_about,
    pair_page,
    pair_suggested,
    same_person_records,
)
from nmo.people.queries.rows import lock_person
from nmo.people.queries.safe_contact import safe_contact_rules
from nmo.people.queries.suggestions import (
    SuggestedPair,
    may_be_suggested,
    not_to_suggest,
    people_of_suggestions,
    suggested_pairs,
)
from nmo.people.queries.typed import TypedAddress, TypedContact, typed_addresses, typed_contacts
from nmo.people.same_person.groups import one_and_the_same

__all__ = [
    "DecisionShown",
    "Guardian",
    "KeptBackOfPeople",
    "LikelyPerson",
    "PairPage",
    "SuggestedPair",
    "TypedAddress",
    "TypedContact",
    "briefs",
    "confidential_details",
    "decisions_about",
    "guardian_of",
    "holds_what_is_not_compared",
    "how_many_people",
    "kept_back_of",
    "likely_people",
    "lock_person",
    "may_be_suggested",
    "names_of",
    "not_to_suggest",
    "one_and_the_same",
    "pair_page",
    "pair_suggested",
    "people_of_suggestions",
    "person_ids_of",
    "person_in_full",
    "person_page",
    "person_refs_of",
    "photograph_document",
    "pronouns_of",
    "restricted_among",
    "safe_contact_rules",
    "same_person_records",
    "suggested_pairs",
    "typed_addresses",
    "typed_contacts",
    "whose_address_is_not_compared",
]
