"""The addresses of the order pages.

A reference may come from another system and hold a slash, so it is a path, and the order's own
page, which would take in every other address, is last.
"""

from django.urls import path

from nmo.orders.views import awareness, correct, deciding, entering, events, marks, page, record

app_name = "orders"

urlpatterns = [
    path("record", record.record, name="record"),
    path("record/<str:ref>/check", record.check, name="record_check"),
    path("record/<str:ref>/<str:name>", record.step, name="record_step"),
    path("<path:ref>/papers/<int:number>", page.document, name="document"),
    path("<path:ref>/enter/<str:what>", entering.enter, name="enter"),
    path("<path:ref>/enter/<str:what>/<str:draft>/<str:name>", entering.entering, name="entering"),
    path("<path:ref>/extended", events.extended, name="extended"),
    path("<path:ref>/discharged", events.discharged, name="discharged"),
    path("<path:ref>/superseded", events.superseded, name="superseded"),
    path("<path:ref>/hearing-held", events.hearing_held, name="hearing_held"),
    path("<path:ref>/withdrawn", events.withdrawn, name="withdrawn"),
    path("<path:ref>/awareness", awareness.awareness, name="awareness"),
    path("<path:ref>/confirm", marks.confirm, name="confirm"),
    path("<path:ref>/court-check", marks.court_check, name="court_check"),
    path("<path:ref>/national", marks.national, name="national"),
    path("<path:ref>/hold", marks.hold, name="hold"),
    path("<path:ref>/reference", marks.reference, name="reference"),
    path("<path:ref>/attach", marks.attach, name="attach"),
    path("<path:ref>/corrections", correct.corrections, name="corrections"),
    path("<path:ref>/correct/<str:what>/<str:number>", correct.correct, name="correct"),
    path("<path:ref>/withdraw/<str:what>/<str:number>", correct.withdraw, name="withdraw"),
    path("<path:ref>/duplicates/<int:number>", deciding.duplicate, name="duplicate"),
    path("<path:ref>/parties/<int:position>", deciding.party, name="party"),
    path("<path:ref>/", page.order, name="order"),
]
