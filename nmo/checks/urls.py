"""The addresses of the check; none holds anything about a person."""

from django.urls import path

from nmo.checks.views import answers, asking, copies, telling, verdicts

app_name = "checks"
urlpatterns = [
    path("", asking.ask, name="ask"),
    path("copy/", copies.photograph, name="copy"),
    path("told/<path:order_ref>", telling.told, name="told"),
    path("<str:ref>/", answers.shown, name="shown"),
    path("<str:ref>/again/", asking.ask_again, name="again"),
    path("<str:ref>/say/<path:person_ref>", verdicts.say, name="say"),
    path("<str:ref>/person/<path:person_ref>", answers.match, name="match"),
]
