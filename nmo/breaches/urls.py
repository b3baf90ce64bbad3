"""The addresses of the pages about breaches; none holds anything about a person."""

from django.urls import path

from nmo.breaches.views import account, breach, doubles, figures, lists, pack, report, steps

app_name = "breaches"

urlpatterns = [
    path("", lists.listed, name="list"),
    path("review", lists.review, name="review"),
    path("figures", figures.figures, name="figures"),
    path("figures/file", figures.file, name="file"),
    path("figures/definitions", figures.definitions, name="definitions"),
    path("keep", report.keep_typing, name="keep"),
    path("report/<path:order_ref>", report.report, name="report"),
    path("<str:ref>/account", account.account, name="account"),
    path("<str:ref>/steps/<str:kind>", steps.step, name="step"),
    path("<str:ref>/withdraw/<int:number>", steps.withdraw, name="withdraw"),
    path("<str:ref>/doubles/<str:other_ref>", doubles.double, name="double"),
    path("<str:ref>/packs", pack.pack, name="pack"),
    path("<str:ref>/packs/<int:number>", pack.file, name="pack_file"),
    path("<str:ref>/", breach.breach, name="breach"),
]
