"""A person as a peer is handed them: the same facts as the register has, plainly written."""

from dataclasses import dataclass

from anyascii import anyascii

from benchmarks.finding.labelled.people import Labelled
from benchmarks.finding.population import Member
from benchmarks.finding.questions.asked import Asked


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One person in plain small letters; `names` has the aliases too."""

    number: int
    names: tuple[str, ...]
    born: str
    postcode: str
    phone: str


def of_member(member: Member) -> Row:
    """What the register knows of a person of the population."""
    return Row(
        number=member.number,
        names=tuple(plain(str(name)) for name in (member.name, *member.aliases)),
        born=member.born.isoformat() if member.born_known else "",
        postcode=plain(member.address.postcode) if member.address_known else "",
        phone=digits(member.phone),
    )


def of_labelled(person: Labelled) -> Row:
    """What the register knows of a labelled person."""
    return Row(
        number=person.number,
        names=(plain(person.name),),
        born=person.born,
        postcode=plain(person.postcode),
        phone="",
    )


def of_question(asked: Asked) -> Row:
    """A question in the same form; an age is left out, as none of the peers has one."""
    return Row(
        number=0,
        names=(plain(asked.name),),
        born=asked.born,
        postcode=plain(asked.postcode),
        phone=digits(asked.phone),
    )


def plain(text: str) -> str:
    """The text in small Latin letters."""
    return " ".join(anyascii(text).lower().replace("-", " ").replace("'", "").split())


def digits(phone: str) -> str:
    """A telephone number without spaces, nationally written."""
    kept = "".join(c for c in phone if c.isdigit())
    return "0" + kept[2:] if kept.startswith("44") else kept
