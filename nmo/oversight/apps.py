from django.apps import AppConfig


class OversightConfig(AppConfig):
    name = "nmo.oversight"
    label = "oversight"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the pages, name openings in the queue, and lead to opening in an emergency."""
        from nmo.access.break_glass.words import SUBJECT
        from nmo.access.permissions import Permission
        from nmo.oversight.due import review_due
        from nmo.oversight.subjects import emergency_page, show_openings
        from nmo.pages import navigation
        from nmo.people.emergency import register_emergency
        from nmo.work.due import register_due_rule
        from nmo.work.subjects import register_subject

        navigation.register("Who looked", "oversight:log", 80, Permission.AUDIT_READ)
        navigation.register(
            "Emergency openings", "oversight:openings", 82, Permission.BREAK_GLASS_REVIEW
        )
        navigation.register("Finding people", "oversight:finding", 84, Permission.FINDING_MEASURE)
        register_due_rule(SUBJECT, review_due)
        register_subject(SUBJECT, show_openings)
        register_emergency(emergency_page)
