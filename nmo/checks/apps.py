from django.apps import AppConfig


class ChecksConfig(AppConfig):
    name = "nmo.checks"
    label = "checks"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the check first in the navigation."""
        from nmo.access import Permission
        from nmo.pages import navigation

        navigation.register("Check", "checks:ask", order=1, permission=Permission.CHECK_ASK.value)
