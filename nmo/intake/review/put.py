"""What a person puts when they confirm a part of a paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review.as_read import OrderAsRead
from nmo.intake.review.parties import PartyKey
from nmo.law import Effect


@dataclass(frozen=True, kw_only=True)
class Put:
    """One part of a paper as a person put it, with what they decided about it.

    people: which parties are on the register already, by their references. held_as: the order
    that this paper is about, where it is on the register. seen: the number of the reading that was
    compared. effect, revoked: what a variation does. is_discharge: said of a discharge by itself.
    """

    part: str
    seen: int
    order: OrderAsRead
    services: tuple[ServiceRead, ...] = ()
    people: Mapping[PartyKey, str] = field(default_factory=dict)
    held_as: str = ""
    effect: Effect = Effect.UNKNOWN
    revoked: tuple[str, ...] = ()
    is_discharge: bool = False


@dataclass(frozen=True, kw_only=True)
class ServicePut:
    """A statement of service that came without its order, and the order that it is about."""

    part: str
    seen: int
    service: ServiceRead
    held_as: str
