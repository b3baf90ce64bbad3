"""The addresses of the courts' feed and of spreadsheets."""

from django.urls import path

from nmo.intake.views import batch, nights, upload
from nmo.intake.views.papers import listing, one, taking_in
from nmo.intake.views.review import arranging, checking, deciding, pictures
from nmo.intake.views.spreadsheets import choosing, imports

app_name = "intake"

urlpatterns = [
    path("feed/", nights.nights, name="nights"),
    path("feed/upload", upload.upload, name="upload"),
    path("feed/look", nights.look, name="look"),
    path("feed/<str:ref>/", batch.batch, name="batch"),
    path("feed/<str:ref>/retry", upload.retry, name="retry"),
    path("feed/<str:ref>/rows/<int:number>", batch.row, name="row"),
    path("feed/<str:ref>/files/<int:file_id>", batch.file, name="file"),
    path("papers/", listing.papers, name="papers"),
    path("papers/look", listing.look, name="look_for_papers"),
    path("papers/upload", taking_in.upload, name="upload_papers"),
    path("papers/<str:ref>/", one.paper, name="paper"),
    path("papers/<str:ref>/file", one.file, name="paper_file"),
    path("papers/<str:ref>/again", one.again, name="read_paper_again"),
    path("papers/<str:ref>/court", one.called, name="court_rung"),
    path("papers/<str:ref>/check", checking.check, name="review"),
    path("papers/<str:ref>/check/<str:part>", checking.check, name="review_part"),
    path("papers/<str:ref>/check/<str:part>/leave", deciding.leave, name="review_leave"),
    path("papers/<str:ref>/aside", deciding.aside, name="review_aside"),
    path("papers/<str:ref>/arrange", arranging.arrange, name="review_arrange"),
    path("papers/<str:ref>/hand-on", deciding.hand, name="review_hand_on"),
    path("papers/<str:ref>/pages/<int:file>/<int:page>", pictures.picture, name="review_picture"),
    path("spreadsheets/", imports.spreadsheets, name="spreadsheets"),
    path("spreadsheets/upload", choosing.upload, name="spreadsheet_upload"),
    path("spreadsheets/<str:ref>/", imports.spreadsheet, name="spreadsheet"),
    path("spreadsheets/<str:ref>/sheet", choosing.sheet, name="sheet"),
    path("spreadsheets/<str:ref>/columns", choosing.columns, name="columns"),
    path("spreadsheets/<str:ref>/words", choosing.words, name="words"),
    path("spreadsheets/<str:ref>/import", imports.begin, name="begin"),
    path("spreadsheets/<str:ref>/rejected", imports.rejected, name="rejected"),
    path("spreadsheets/<str:ref>/undo", imports.undo, name="undo"),
]
