from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "nmo.work"
    label = "work"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the queue, give its words for time to every page, and follow service levels."""
        from nmo.access.permissions import Permission
        from nmo.pages import filters, navigation
        from nmo.reference.following import follow
        from nmo.work.speech import due_in, urgency
        from nmo.work.tasks import rebuild_for_new_levels

        filters.register("due_in", due_in)
        filters.register("urgency", urgency)
        navigation.register("Work due", "work:queue", 20, Permission.QUEUE_READ)
        follow(rebuild_for_new_levels)
