"""The addresses of oversight; a person's reference may come from another system."""

from django.urls import path

from nmo.oversight.views import emergency, finding, log, openings, seals, table, unusual

app_name = "oversight"

urlpatterns = [
    path("log", log.log, name="log"),
    path("log/users/<int:user_id>", log.user, name="user"),
    path("log/people/<path:ref>/file", log.file, name="file"),
    path("log/people/<path:ref>/", log.person, name="person"),
    path("unusual", unusual.unusual, name="unusual"),
    path("finding", finding.finding, name="finding"),
    path("seals", seals.seals, name="seals"),
    path("openings", openings.listed, name="openings"),
    path("openings/<int:number>", openings.opening, name="opening"),
    path("emergency/<path:ref>/", emergency.emergency, name="emergency"),
    path("permissions", table.table, name="permissions"),
    path("permissions.csv", table.file, name="permissions_file"),
]
