"""The addresses of work."""

from django.urls import path

from nmo.work.views import claims, queue

app_name = "work"

urlpatterns = [
    path("", queue.show_queue, name="queue"),
    path("<int:task_id>/take", claims.claim, name="claim"),
    path("<int:task_id>/done", claims.finish, name="finish"),
    path("<int:task_id>/give-back", claims.give_back, name="give_back"),
]
