"""The population's people as the register is handed them."""

from datetime import date

from benchmarks.finding.labelled.people import Labelled
from benchmarks.finding.population import Member
from nmo.matching.births import BirthDate
from nmo.matching.person import NameForm, PersonToMatch, PlaceForm
from nmo.matching.understanding.births import read_birth_field


def to_match(member: Member) -> PersonToMatch:
    """What the register knows of a person."""
    home = member.address
    return PersonToMatch(
        number=member.number,
        names=(
            NameForm(full=str(member.name)),
            *(NameForm(full=str(alias), kind="alias") for alias in member.aliases),
        ),
        born=(BirthDate.of(member.born),) if member.born_known else (),
        addresses=(PlaceForm(text=home.text, postcode=home.postcode),)
        if member.address_known
        else (),
        phones=(member.phone,) if member.phone else (),
    )


def labelled_to_match(person: Labelled, today: date) -> PersonToMatch:
    """A labelled person, with the date read as the register reads what is typed."""
    born, _ = read_birth_field(person.born, today=today)
    address = PlaceForm(text=person.address, postcode=person.postcode)
    return PersonToMatch(
        number=person.number,
        names=(NameForm(full=person.name),) if person.name else (),
        born=(born,) if born else (),
        addresses=(address,) if person.address or person.postcode else (),
    )
