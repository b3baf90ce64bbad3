"""How often a token may call: counted in the database, so exact over every process that serves."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.http import HttpRequest, HttpResponse

from nmo.api.problems import ProblemFound
from nmo.api.problems.kinds import TOO_MANY

MINUTE = 60

# One row a token; a process whose clock is a little behind counts in the minute that has begun.
_SPEND = """
INSERT INTO api_spent AS mine (token_id, minute, used) VALUES (%s, %s, 1)
ON CONFLICT (token_id) DO UPDATE SET
    used = CASE WHEN mine.minute >= EXCLUDED.minute THEN mine.used + 1 ELSE 1 END,
    minute = greatest(mine.minute, EXCLUDED.minute)
RETURNING used
"""


@dataclass(frozen=True, kw_only=True)
class Limit:
    """Where a token stands: requests a minute, how many are left, seconds until all are back."""

    limit: int
    remaining: int
    reset: int

    def headers(self) -> dict[str, str]:
        """The headers that say so."""
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }


def spend(request: HttpRequest, token_id: int, *, limit: int, now: datetime) -> None:
    """Count this request; raises ProblemFound, naming the reset, when there are none left."""
    minute, second = divmod(int(now.timestamp()), MINUTE)
    with connection.cursor() as cursor:
        cursor.execute(_SPEND, [token_id, minute])
        used = int(cursor.fetchone()[0])
    reset = MINUTE - second
    request.nmo_limit = Limit(limit=limit, remaining=max(limit - used, 0), reset=reset)  # type: ignore[attr-defined]
    if used > limit:
        raise ProblemFound(
            TOO_MANY,
            detail=f"This token has {limit} requests a minute. Wait {reset} seconds.",
            headers={"Retry-After": str(reset)},
        )


def say_limit(request: HttpRequest, response: HttpResponse) -> None:
    """Put where the token stands on the answer, if a token was taken."""
    limit = getattr(request, "nmo_limit", None)
    if isinstance(limit, Limit):
        for name, value in limit.headers().items():
            response[name] = value
