"""The forms of the courts that an intake clerk sees."""

from collections.abc import Mapping

from nmo.law.order_types.rule import Mark, Source
from nmo.reference.values import CourtForm

_LISTED = Source(
    text="HMCTS’s open-source private-law repositories, as of August 2026", mark=Mark.CONFIRMED
)


def _listed(name: str, version: str = "as of August 2026") -> CourtForm:
    return CourtForm(name=name, version=version, source=_LISTED)


COURT_FORMS: Mapping[str, CourtForm] = {
    "FL401": _listed("Application for a non-molestation or occupation order", "04.17 was read"),
    "C8": CourtForm(
        name="Confidential contact details, kept from the other side",
        version="as of August 2026",
        source=Source(text="Text of form FL401", mark=Mark.CONFIRMED),
    ),
    "FL402": _listed("Notice of proceedings"),
    "FL403": _listed("Application to vary, discharge or extend"),
    "FL404": _listed("Occupation order"),
    "FL404A": _listed("Non-molestation order"),
    "FL404B": _listed("Blank order; also amended, discharged or varied"),
    "FL406": _listed("Power of arrest"),
    "FL407": _listed("Warrant of arrest"),
    "FC600": _listed("Committal application"),
    "N117": _listed("General form of undertaking"),
    "D89": _listed("Request for a bailiff to serve personally"),
    "FL415": CourtForm(
        name="Statement of service",
        version="not read",
        source=Source(
            text="The fields of a statement of service are confirmed, the number of the form is "
            "recalled",
            mark=Mark.RECALLED,
        ),
    ),
    "FL435": CourtForm(
        name="Response to a non-molestation order",
        version="January 2026",
        source=Source(
            text="President’s Guidance 2026, annex 2, in force 12 January 2026",
            mark=Mark.CONFIRMED,
        ),
    ),
}
