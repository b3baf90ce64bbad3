"""A killed worker leaves its job *doing* for ever: such jobs are given to another worker."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app
from procrastinate.manager import JobManager

from nmo.config.background.worker import LOST_AFTER


@app.periodic(cron="* * * * *")
@app.task(name="nmo.retry_lost_jobs", queueing_lock="nmo.retry_lost_jobs", pass_context=False)
async def retry_lost_jobs(timestamp: int) -> None:
    """Give out again every job whose worker's heartbeat is over 60 seconds old."""
    await give_out_again(app.job_manager, at=datetime.fromtimestamp(timestamp, UTC))


async def give_out_again(manager: JobManager, *, at: datetime) -> int:
    """Retry lost jobs at `at`, forget dead workers, and return how many jobs there were.

    Every task is idempotent, so a job whose worker was only slow does no harm by running twice.
    """
    lost = list(await manager.get_stalled_jobs(seconds_since_heartbeat=LOST_AFTER))
    for job in lost:
        await manager.retry_job(job, retry_at=at)
    await manager.prune_stalled_workers(seconds_since_heartbeat=LOST_AFTER)
    return len(lost)
