"""The pages application."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """What every page stands on."""

    name = "nmo.pages"
    label = "pages"
    default_auto_field = "django.db.models.BigAutoField"
