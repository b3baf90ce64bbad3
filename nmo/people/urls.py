"""The addresses of the pages about people."""

from django.urls import path

from nmo.people.views import page

app_name = "people"

urlpatterns = [path("<str:ref>/", page.person, name="person")]
