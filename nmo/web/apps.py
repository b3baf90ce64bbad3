"""The web application: it puts the slices' pages together."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The top floor: it may know every slice, so it tells the pages how moments are spoken."""

    name = "nmo.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Give the templates the law's own way of speaking of times."""
        from nmo.law import speak_day, speak_moment, speak_when
        from nmo.pages import filters

        filters.register("moment", speak_moment)
        filters.register("day", speak_day)
        filters.register("when", speak_when)
