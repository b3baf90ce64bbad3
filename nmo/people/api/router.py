"""The operations about people, and the record that they are about."""

from ninja import Router

from nmo.access.calling import about
from nmo.people.queries import lock_person

router = Router(tags=["People"])
this_person = about("person", "person_ref", lock=lock_person)
