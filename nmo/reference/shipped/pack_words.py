"""What an evidence pack calls its parts until a force says its own: names of forms change often."""

from collections.abc import Mapping

from nmo.law.order_types.rule import Mark, Source
from nmo.reference.values import PackName
from nmo.reference.words import PackWord

_SOURCE = Source(text="Each force enters the forms that it uses", mark=Mark.ASSUMED)

PACK_WORDS: Mapping[PackWord, str] = {
    PackWord.MARKING: "Protective marking, on every page",
    PackWord.CHARGING_AUTHORITY: "Who decides on a charge",
    PackWord.EXHIBIT_LIST: "Form of the exhibit list",
    PackWord.PRODUCING_STATEMENT: "Form of the statement that produces the exhibits",
    PackWord.CASE_SUMMARY: "Form of the case summary",
    PackWord.ABUSE_CHECKLIST: "Form of the evidence checklist for domestic abuse",
    PackWord.WITNESS_SCHEDULE: "Form of the witness schedule",
    PackWord.UNUSED_SCHEDULE: "Form of the schedule of unused material",
    PackWord.SENSITIVE_SCHEDULE: "Form of the sensitive schedule",
}


def _starts(name: str) -> PackName:
    return PackName(name=name, source=_SOURCE)


PACK_NAMES: Mapping[PackWord, PackName] = {
    PackWord.MARKING: _starts("OFFICIAL-SENSITIVE"),
    PackWord.CHARGING_AUTHORITY: _starts("Crown Prosecution Service"),
    PackWord.EXHIBIT_LIST: _starts("MG12 exhibit list"),
    PackWord.PRODUCING_STATEMENT: _starts("MG11 witness statement"),
    PackWord.CASE_SUMMARY: _starts("MG5 police report"),
    PackWord.ABUSE_CHECKLIST: _starts("Joint evidence checklist for domestic abuse"),
    PackWord.WITNESS_SCHEDULE: _starts("MG9 witness list"),
    PackWord.UNUSED_SCHEDULE: _starts("MG6C unused material"),
    PackWord.SENSITIVE_SCHEDULE: _starts("MG6D sensitive material"),
}
