"""Under which Home Office code a breach is recorded, for each type whose breach is a crime."""

from collections.abc import Mapping

from nmo.law import OrderType
from nmo.law.order_types.rule import Mark, Source
from nmo.reference.values import OffenceCode

TO_BE_CONFIRMED = "To be confirmed by the Force Crime Registrar"
_FOI = Source(text="Code in a force’s freedom of information reply", mark=Mark.CONFIRMED)
_SCRIPT = Source(
    text="Code in a public script; not in a Counting Rules page", mark=Mark.SECOND_HAND
)
_NONE_FOUND = Source(text="No code was found", mark=Mark.RECALLED)


def _code(code: str, offence: str, source: Source) -> OffenceCode:
    return OffenceCode(code=code, offence=offence, note=TO_BE_CONFIRMED, source=source)


OFFENCE_CODES: Mapping[OrderType, OffenceCode] = {
    OrderType.NMO: _code("066/39", "Breach of a non-molestation order", _SCRIPT),
    OrderType.RESTRAINING_CONVICTION: _code("008/31", "Breach of a restraining order", _FOI),
    OrderType.RESTRAINING_ACQUITTAL: _code(
        "066/38", "Breach of a restraining order made on acquittal", _FOI
    ),
    OrderType.HARASSMENT_INJUNCTION: _code("008/29", "Breach of a harassment injunction", _SCRIPT),
    OrderType.DAPO: _code("", "Breach of a domestic abuse protection order", _NONE_FOUND),
    OrderType.SPO: _code("", "Breach of a stalking protection order", _NONE_FOUND),
    OrderType.FMPO: _code("", "Breach of a forced marriage protection order", _NONE_FOUND),
    OrderType.FGMPO: _code(
        "", "Breach of a female genital mutilation protection order", _NONE_FOUND
    ),
}
