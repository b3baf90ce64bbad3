"""The service levels of one force at every moment, for the rules of what is due. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from operator import add

from nmo.reference.book import Books
from nmo.reference.words import Kind, Level


@dataclass(frozen=True, kw_only=True)
class Levels:
    """How long a force lets pass, moment by moment. A new level counts for what is open then."""

    books: Books = field(default_factory=Books)
    force_code: str = ""

    def span(self, name: Level, at: datetime) -> timedelta:
        """How long may pass by the level in force at `at`."""
        return self.books.at(at).service_level(name, self.force_code)

    def after(
        self,
        name: Level,
        start: datetime,
        *,
        counted: Callable[[datetime, timedelta], datetime] = add,
    ) -> datetime:
        """The first moment at which, by the level then in force, enough time has passed.

        A clock that started under one level runs on under the next, so a level that is made
        shorter is reached at once by what has waited longer, on the day from which it holds.
        counted: the moment so much later than another, where not all of the time counts.
        """
        moments = [start, *(moment for moment in self._changes if moment > start)]
        for begins, ends in zip(moments, [*moments[1:], None], strict=True):
            reached = max(counted(start, self.span(name, begins)), begins)
            if ends is None or reached < ends:
                return reached
        raise AssertionError("The last period never ends.")

    @cached_property
    def _changes(self) -> Sequence[datetime]:
        kinds = (c.from_at for c in self.books.approved if c.kind is Kind.SERVICE_LEVEL)
        return sorted(set(kinds))
