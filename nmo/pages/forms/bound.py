"""A form's field as a page shows it: one GOV.UK component with its label, hint and error."""

from typing import Any

from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from nmo.pages.forms.components import component_of, parameters
from nmo.pages.forms.showing import Showing


class GovukBoundField(BoundField):
    """`{{ form.name }}` is the whole component; `{{ form.name.show(label="l") }}` adjusts it."""

    def __str__(self) -> SafeString:
        """The component as it comes."""
        return self.show()

    __html__ = __str__

    def show(self, **options: Any) -> SafeString:
        """The component with the options of `Showing`; an unknown option is an error."""
        if self.is_hidden:
            return SafeString(self.as_widget())
        component = component_of(self.field.widget)
        context = {"component": component, "params": parameters(self, Showing(**options))}
        return SafeString(self.form.renderer.render("pages/forms/field.html", context))
