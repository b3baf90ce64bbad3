from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "nmo.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the pages, and tell `work` what is due for a night and how it is named."""
        from nmo.access.permissions import Permission
        from nmo.intake.awaited import folder_due, nights_due
        from nmo.intake.due import feed_due
        from nmo.intake.papers.due import call_back_due, paper_due, places_due
        from nmo.intake.papers.following import follow_readings
        from nmo.intake.papers.queries.complete import complete_to
        from nmo.intake.papers.queries.subjects import show_list, show_papers
        from nmo.intake.papers.words import PAPERS
        from nmo.intake.papers.words import SUBJECT as PAPER
        from nmo.intake.queries.subjects import show_batches, show_feed
        from nmo.intake.review.following import find_after_reading
        from nmo.intake.words import NIGHTS, SUBJECT
        from nmo.orders.queries import register_waiting
        from nmo.pages.navigation import register
        from nmo.work.due import register_due_rule
        from nmo.work.subjects import register_subject

        register("Papers", "intake:papers", 59, Permission.PAPER_READ)
        register("Courts' feed", "intake:nights", 60, Permission.FEED_READ)
        register("Spreadsheets", "intake:spreadsheets", 61, Permission.SPREADSHEET_IMPORT)
        register_due_rule(SUBJECT, feed_due)
        register_subject(SUBJECT, show_batches)
        register_due_rule(NIGHTS, nights_due)
        register_due_rule(NIGHTS, folder_due)
        register_subject(NIGHTS, show_feed)
        register_due_rule(PAPER, paper_due)
        register_due_rule(PAPER, call_back_due)
        register_subject(PAPER, show_papers)
        register_due_rule(PAPERS, places_due)
        register_subject(PAPERS, show_list)
        follow_readings(find_after_reading)
        register_waiting(complete_to)
