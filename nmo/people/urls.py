"""The addresses of the pages about people; a reference may come from another system."""

from django.urls import path

from nmo.people.views import changing, page, same_person

app_name = "people"

urlpatterns = [
    path("photographs/<int:number>", page.photograph, name="photograph"),
    path("same-person/<str:suggestion_ref>/", same_person.suggestion, name="suggestion"),
    path("<path:ref>/same-person", same_person.same_person, name="same_person"),
    path("<path:ref>/add/<str:detail>", changing.add, name="add"),
    path("<path:ref>/withdraw/<str:detail>/<int:row>", changing.withdraw, name="withdraw"),
    path("<path:ref>/pronoun", changing.pronoun, name="pronoun"),
    path("<path:ref>/restrict", changing.restrict, name="restrict"),
    path("<path:ref>/lift/<int:row>", changing.lift, name="lift"),
    path("<path:ref>/confidential", page.confidential, name="confidential"),
    path("<path:ref>/", page.person, name="person"),
]
