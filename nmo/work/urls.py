"""The addresses of work."""

from django.urls import path

from nmo.work.views import queue

app_name = "work"

urlpatterns = [path("", queue.show_queue, name="queue")]
