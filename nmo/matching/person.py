"""What other rooms hand over so that a person can be found."""

from dataclasses import dataclass

from nmo.matching.births import BirthDate


@dataclass(frozen=True, kw_only=True, slots=True)
class NameForm:
    """One name of a person; `kind` is legal, alias, maiden, nickname or typed."""

    full: str
    kind: str = "legal"


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceForm:
    """An address as written; `postcode` may also stand in the text."""

    text: str = ""
    postcode: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonToMatch:
    """Everything by which one person can be found; `number` is the owner's own for that person.

    With `address_withheld` no address of the person is stored, compared, worded or weighed here.
    """

    number: int
    names: tuple[NameForm, ...] = ()
    born: tuple[BirthDate, ...] = ()
    addresses: tuple[PlaceForm, ...] = ()
    phones: tuple[str, ...] = ()
    address_withheld: bool = False
