"""The addresses of settings, under settings/."""

from django.urls import path

from nmo.reference.views import changing, deciding, reading

app_name = "reference"

urlpatterns = [
    path("", reading.kinds, name="kinds"),
    path("changes", deciding.waiting, name="waiting"),
    path("changes/<int:number>", deciding.shown, name="change_shown"),
    path("changes/<int:number>/decide", deciding.decide, name="decide"),
    path("changes/<int:number>/withdraw", deciding.take_back, name="withdraw"),
    path("<str:kind>", reading.of_kind, name="of_kind"),
    path("<str:kind>/add", changing.add, name="add"),
    path("<str:kind>/of/<str:code>", reading.one, name="one"),
    path("<str:kind>/of/<str:code>/change", changing.change, name="change"),
]
