"""What each kind of condition is called, and how far the kind itself was confirmed."""

from collections.abc import Mapping

from nmo.law import ConditionCode as Code
from nmo.law.labels import CONDITION_LABELS
from nmo.law.order_types.rule import Mark, Source
from nmo.reference.values import ConditionWords

_STANDARD = frozenset(
    {
        Code.NO_VIOLENCE_APPLICANT,
        Code.NO_HARASSMENT_APPLICANT,
        Code.NO_CONTACT_APPLICANT,
        Code.NO_DAMAGE_APPLICANT_PROPERTY,
        Code.NO_DAMAGE_NAMED_PROPERTY,
        Code.STAY_AWAY_NAMED_PROPERTY,
        Code.NO_VIOLENCE_CHILDREN,
        Code.NO_HARASSMENT_CHILDREN,
        Code.NO_CONTACT_CHILDREN,
        Code.STAY_AWAY_SCHOOL,
    }
)
_BEHAVIOUR_ON_FL401 = frozenset(
    {Code.PUBLISHING_OR_POSTING, Code.EXCLUSION_ZONE_HOME, Code.EXCLUSION_ZONE_WORK}
)


def _source(code: Code) -> Source:
    if code in _STANDARD:
        text = "One of the ten standard prohibitions of HMCTS; the label is this register’s"
        return Source(text=text, mark=Mark.CONFIRMED)
    if code in _BEHAVIOUR_ON_FL401:
        text = "A behaviour that form FL401 lists; the label is this register’s"
        return Source(text=text, mark=Mark.CONFIRMED)
    return Source(text="This register’s own reading of orders", mark=Mark.ASSUMED)


CONDITIONS: Mapping[Code, ConditionWords] = {
    code: ConditionWords(label=label, source=_source(code))
    for code, label in CONDITION_LABELS.items()
}
