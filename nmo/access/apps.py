"""The access application."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Tells the pages below who is looking at them."""

    name = "nmo.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell `pages` how to find who is signed in, and offer the way to the users."""
        from nmo.access.permissions import Permission
        from nmo.access.visitors import visitor_of
        from nmo.pages.navigation import register
        from nmo.pages.surroundings import tell_visitor

        tell_visitor(visitor_of)
        register("Users", "access:users", order=90, permission=Permission.ACCESS_REVIEW)
