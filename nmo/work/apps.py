from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "nmo.work"
    label = "work"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the queue in the navigation, and its words for time to every page."""
        from nmo.access.permissions import Permission
        from nmo.pages import filters, navigation
        from nmo.work.speech import due_in, urgency

        filters.register("due_in", due_in)
        filters.register("urgency", urgency)
        navigation.register("Work due", "work:queue", 20, Permission.QUEUE_READ)
