"""The renderer that Django's forms are given (FORM_RENDERER)."""

from typing import Any

from django.forms.renderers import Jinja2
from django.template import loader

from nmo.pages.forms.bound import GovukBoundField


class GovukRenderer(Jinja2):
    """Fields through GOV.UK's macros; what Django needs for itself through Django's own."""

    form_template_name = "pages/forms/form.html"
    field_template_name = "pages/forms/field.html"
    bound_field_class = GovukBoundField

    def get_template(self, template_name: str) -> Any:
        """Our template of that name; Django's widgets (hidden inputs) come with Django."""
        if template_name.startswith("django/"):
            return super().get_template(template_name)
        return loader.get_template(template_name)
