"""The version of a record: said in `ETag`, compared with `If-Match` where it is written."""

import re
from collections.abc import Mapping

from django.http import HttpRequest

from nmo.access.calling import Subject
from nmo.api.problems import ProblemFound
from nmo.api.problems.kinds import STALE, VERSION_REQUIRED
from nmo.audit.queries import version_of

_TAG = re.compile(r'(W/)?"([^"]*)"')


def etag_of(subject: Subject, values: Mapping[str, object]) -> str:
    """The tag of the record as it stands."""
    return f'"{version_of(subject.kind, str(values[subject.param]))}"'


def refuse_stale(request: HttpRequest, subject: Subject, values: Mapping[str, object]) -> None:
    """Lock the record until the transaction ends, and go on if it is the one that was seen.

    Raises ProblemFound (428 when no version was sent, 412 with the present one when it is another),
    and the slice's own *not found*.
    """
    seen = _tags(request.headers.get("If-Match", ""))
    if not seen:
        raise ProblemFound(VERSION_REQUIRED)
    subject.lock(*(str(values[name]) for name in (subject.param, *subject.beside)))
    stands = etag_of(subject, values)
    if stands not in seen:
        raise ProblemFound(STALE, headers={"ETag": stands})


def _tags(header: str) -> set[str]:
    """The strong tags named; `*` names no version, and a weak one is never the same."""
    return {f'"{tag}"' for weak, tag in _TAG.findall(header) if not weak}
