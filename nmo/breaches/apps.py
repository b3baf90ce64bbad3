from django.apps import AppConfig


class BreachesConfig(AppConfig):
    name = "nmo.breaches"
    label = "breaches"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow what is recorded of orders later, and say what is due for a breach."""
        from nmo.breaches.actions import recompute
        from nmo.breaches.due import breach_due
        from nmo.breaches.offered import offer_pages
        from nmo.breaches.queries.subjects import show_breaches
        from nmo.breaches.words import SUBJECT
        from nmo.orders.following import follow_standing
        from nmo.work.due import register_due_rule
        from nmo.work.subjects import register_subject

        follow_standing(recompute)
        offer_pages()
        register_due_rule(SUBJECT, breach_due)
        register_subject(SUBJECT, show_breaches)
