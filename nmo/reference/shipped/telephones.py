"""Whom to ring until a force says its number: nobody's number is known here."""

from collections.abc import Mapping

from nmo.law.order_types.rule import Mark, Source
from nmo.reference.values import Telephone
from nmo.reference.words import Line

_SOURCE = Source(text="Each force enters its own number", mark=Mark.ASSUMED)

LINE_WORDS: Mapping[Line, str] = {
    Line.CONTROL_ROOM: "Control room, for a place or order that the card cannot show",
    Line.CONTROL_ROOM_SUPERVISOR: "Control room supervisor, where the register cannot answer",
}

TELEPHONES: Mapping[Line, Telephone] = {
    Line.CONTROL_ROOM: Telephone(who="the control room", number="", source=_SOURCE),
    Line.CONTROL_ROOM_SUPERVISOR: Telephone(
        who="the control room supervisor", number="", source=_SOURCE
    ),
}
