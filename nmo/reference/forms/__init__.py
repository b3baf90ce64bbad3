"""A form for each kind of setting, typed as its values are."""

from collections.abc import Mapping

from nmo.reference.forms.change import ChangeForm
from nmo.reference.forms.codes import CourtFormForm, OffenceCodeForm, OutcomeCodeForm
from nmo.reference.forms.order_type import OrderTypeForm
from nmo.reference.forms.plain import (
    ConditionForm,
    PackNameForm,
    ServiceLevelForm,
    TelephoneForm,
)
from nmo.reference.words import Kind

FORMS: Mapping[Kind, type[ChangeForm]] = {
    Kind.ORDER_TYPE: OrderTypeForm,
    Kind.CONDITION: ConditionForm,
    Kind.SERVICE_LEVEL: ServiceLevelForm,
    Kind.RING: TelephoneForm,
    Kind.FORM: CourtFormForm,
    Kind.OFFENCE_CODE: OffenceCodeForm,
    Kind.OUTCOME_CODE: OutcomeCodeForm,
    Kind.PACK: PackNameForm,
}
