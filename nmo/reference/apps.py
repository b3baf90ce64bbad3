"""What changes often, as data: order types, clocks, telephone numbers, forms and codes."""

from django.apps import AppConfig


class ReferenceConfig(AppConfig):
    name = "nmo.reference"
    label = "reference"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the settings in the navigation of those who change or approve them."""
        from nmo.access.permissions import Permission
        from nmo.pages.navigation import register

        register("Settings", "reference:kinds", 95, Permission.SETTING_CHANGE)
        register("Changes of settings", "reference:waiting", 96, Permission.SETTING_APPROVE)
