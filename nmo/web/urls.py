"""Every address of the site: each slice that is built brings its own."""

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path
from django.utils.module_loading import module_has_submodule

from nmo.web import views

# Each slice's addresses stand under its own name; signing in and out stand under none.
UNDER = {
    "nmo.access": "",
    "nmo.api": "api/",
    "nmo.breaches": "breaches/",
    "nmo.checks": "check/",
    "nmo.documents": "documents/",
    "nmo.intake": "intake/",
    "nmo.orders": "orders/",
    "nmo.oversight": "oversight/",
    "nmo.people": "people/",
    "nmo.reference": "settings/",
    "nmo.work": "work/",
}


def _of_slices() -> list[URLPattern | URLResolver]:
    """The addresses of the slices that are built and have pages."""
    return [
        path(UNDER[app.name], include(f"{app.name}.urls"))
        for app in apps.get_app_configs()
        if app.name in UNDER and module_has_submodule(app.module, "urls")
    ]


urlpatterns = [
    path("", views.home, name="home"),
    path("health", views.health, name="health"),
    *_of_slices(),
]

handler400 = "nmo.web.errors.wrong_request"
handler403 = "nmo.web.errors.not_permitted"
handler404 = "nmo.web.errors.not_here"
handler500 = "nmo.web.errors.cannot_answer"
