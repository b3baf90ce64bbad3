"""The one API, put together from the slices' routers."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from nmo.api.document import Document
from nmo.api.problems.faults import answer_of
from nmo.api.reading_requests import if_readable
from nmo.api.routers import ROUTERS
from nmo.api.running import as_a_whole
from nmo.api.strict_json import StrictParser
from nmo.api.token_auth import TokenAuth
from nmo.pages.synthetic import is_synthetic

VERSION = "1.0.0"


class Api(NinjaAPI):
    """Writes its OpenAPI document with what is the same for every operation."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """The whole document."""
        prefix = self.get_root_path(path_params or {}) if path_prefix is None else path_prefix
        return Document(self, prefix, synthetic=is_synthetic())


def _as_problem(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    return answer_of(request, error if isinstance(error, Exception) else error())


def _put_together() -> Api:
    made = Api(
        title="NMO Register",
        version=VERSION,
        urls_namespace="api-v1",
        docs_url=None,  # the usual pages fetch their scripts from elsewhere
        auth=TokenAuth(),
        parser=StrictParser(),
    )
    made.add_decorator(if_readable, mode="view")
    made.add_decorator(as_a_whole, mode="operation")
    for error in (Exception, Http404, HttpError, ValidationError):
        made.add_exception_handler(error, _as_problem)
    for prefix, router in ROUTERS:
        made.add_router(prefix, router)
    return made


api = _put_together()
