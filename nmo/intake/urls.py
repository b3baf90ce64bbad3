"""The addresses of the courts' feed."""

from django.urls import path

from nmo.intake.views import batch, nights, upload

app_name = "intake"

urlpatterns = [
    path("feed/", nights.nights, name="nights"),
    path("feed/upload", upload.upload, name="upload"),
    path("feed/look", nights.look, name="look"),
    path("feed/<str:ref>/", batch.batch, name="batch"),
    path("feed/<str:ref>/retry", upload.retry, name="retry"),
    path("feed/<str:ref>/rows/<int:number>", batch.row, name="row"),
    path("feed/<str:ref>/files/<int:file_id>", batch.file, name="file"),
]
