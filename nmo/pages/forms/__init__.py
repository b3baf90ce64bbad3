"""Forms that render as GOV.UK components: `{{ form.field }}` is label, hint, error and input."""

from nmo.pages.forms.base import Form
from nmo.pages.forms.days import DayField, NotADay, read_day
from nmo.pages.forms.moments import MomentField
from nmo.pages.forms.renderer import GovukRenderer
from nmo.pages.forms.several import SeveralFilesField

__all__ = [
    "DayField",
    "Form",
    "GovukRenderer",
    "MomentField",
    "NotADay",
    "SeveralFilesField",
    "read_day",
]
