"""Every address of the site: each slice that is built brings its own."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from nmo.web import views

# Each slice's addresses stand under its own name, but for the officer's question: it is the
# front door.
SLICES = {
    "nmo.checks.urls": "check/",
    "nmo.access.urls": "",
    "nmo.people.urls": "people/",
    "nmo.documents.urls": "documents/",
    "nmo.orders.urls": "orders/",
    "nmo.work.urls": "work/",
    "nmo.intake.urls": "intake/",
}


def _built() -> list[URLPattern | URLResolver]:
    return [path(under, include(urls)) for urls, under in SLICES.items() if find_spec(urls)]


urlpatterns = [
    path("", views.home, name="home"),
    path("health", views.health, name="health"),
    *_built(),
]

handler400 = "nmo.web.errors.wrong_request"
handler403 = "nmo.web.errors.not_permitted"
handler404 = "nmo.web.errors.not_here"
handler500 = "nmo.web.errors.cannot_answer"
