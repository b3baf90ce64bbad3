"""The addresses of the API, by version."""

from django.urls import path

from nmo.api.application import api

urlpatterns = [path("v1/", api.urls)]
