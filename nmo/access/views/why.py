"""Why are you asking?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from nmo.access.doors import next_page, signed_in
from nmo.access.forms.why import WhyForm
from nmo.access.purposes.keeping import forget_purpose
from nmo.access.session import purpose_of, remember_purpose
from nmo.pages.views import render


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in()
def why(request: HttpRequest) -> HttpResponse:
    """Ask for the reason and the incident, and go on to where the person was going."""
    purpose = purpose_of(request)
    said = {"reason": purpose.reason, "incident_number": purpose.incident_number} if purpose else {}
    form = WhyForm(request.POST or None, initial=said)
    if form.is_valid():
        remember_purpose(request, form.purpose())
        return HttpResponseRedirect(next_page(request))
    return render(request, "access/why.html", {"form": form, "next": next_page(request)})


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in()
def over(request: HttpRequest) -> HttpResponse:
    """End the incident: the next page that opens somebody asks why again."""
    if request.method == "POST":
        forget_purpose(request)
        messages.success(request, "You will be asked why before you open anybody again.")
    return HttpResponseRedirect("/")
