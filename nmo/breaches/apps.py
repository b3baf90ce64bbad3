from django.apps import AppConfig


class BreachesConfig(AppConfig):
    name = "nmo.breaches"
    label = "breaches"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow what is recorded of orders later."""
        from nmo.breaches.actions import recompute
        from nmo.orders.following import follow_standing

        follow_standing(recompute)
