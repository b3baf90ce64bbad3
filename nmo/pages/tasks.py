"""Work that the clock starts."""

from datetime import UTC, datetime, timedelta

from procrastinate.contrib.django import app

from nmo.pages.drafts import forget_untouched

# Long enough for a spell of leave; a draft may hold names, so it is not kept for ever.
UNTOUCHED_FOR = timedelta(days=30)


@app.periodic(cron="0 3 * * *")
@app.task(name="pages.forget_untouched_drafts", queueing_lock="pages.forget_untouched_drafts")
def forget_untouched_drafts(timestamp: int) -> None:
    """Let go of entries that were begun and that nobody has touched for 30 days."""
    forget_untouched(since=datetime.fromtimestamp(timestamp, UTC) - UNTOUCHED_FOR)
