from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "nmo.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the page, and tell `work` what is due for a night and how it is named."""
        from nmo.access.permissions import Permission
        from nmo.intake.due import feed_due
        from nmo.intake.queries.subjects import show_batches
        from nmo.intake.words import SUBJECT
        from nmo.pages.navigation import register
        from nmo.work.due import register_due_rule
        from nmo.work.subjects import register_subject

        register("Courts' feed", "intake:nights", 60, Permission.FEED_READ)
        register_due_rule(SUBJECT, feed_due)
        register_subject(SUBJECT, show_batches)
