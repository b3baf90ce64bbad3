"""Idempotency keys: a write that is sent twice is done once, and answered alike both times."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import connection
from django.http import HttpRequest, HttpResponse

from nmo.access.calling import Caller
from nmo.api.models import KeptAnswer
from nmo.api.problems import ProblemFound
from nmo.api.problems.kinds import KEY_REQUIRED, KEY_USED

HEADER = "Idempotency-Key"
LONGEST = 255
KEPT_FOR = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Key:
    """A key as a token sent it, with the digest of the write that it belongs to."""

    token_id: int
    key: str
    what: str


def key_of(request: HttpRequest, caller: Caller, body: bytes) -> Key:
    """The key of this write; raises ProblemFound when there is none."""
    key = request.headers.get(HEADER, "").strip()
    if not key or len(key) > LONGEST or not key.isprintable():
        raise ProblemFound(KEY_REQUIRED)
    about = f"{request.method} {request.get_full_path()}\n".encode()
    return Key(token_id=caller.token_id, key=key, what=sha256(about + body).hexdigest())


def answer_kept(key: Key) -> HttpResponse | None:
    """What this write answered before; None when it is new. To be asked in its transaction.

    Of two at once the second waits here until the first is done. Raises ProblemFound for a key that
    belongs to another write.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
            [f"api.key {key.token_id} {key.key}"],
        )
    kept = KeptAnswer.objects.filter(token_id=key.token_id, key=key.key).first()
    if kept is None:
        return None
    if kept.what != key.what:
        raise ProblemFound(KEY_USED)
    answer = HttpResponse(kept.body, status=kept.status, content_type="application/json")
    answer["Idempotency-Replayed"] = "true"
    if kept.etag:
        answer["ETag"] = kept.etag
    return answer


def keep_answer(key: Key, answer: HttpResponse, *, now: datetime) -> None:
    """Keep what the write answered, in the transaction of the write."""
    KeptAnswer.objects.create(
        token_id=key.token_id,
        key=key.key,
        what=key.what,
        status=answer.status_code,
        body=answer.content.decode(),
        etag=answer.get("ETag", ""),
        at=now,
    )


def forget_answers(*, now: datetime) -> int:
    """Let go of the answers that nobody will ask for again; how many."""
    return KeptAnswer.objects.filter(at__lt=now - KEPT_FOR).delete()[0]
