"""The worker: does the jobs that actions left in the database."""

from procrastinate.contrib.django import app

HEARTBEAT_EVERY = 10.0
LOST_AFTER = 60.0
STOPS_WITHIN = 15.0


def work() -> None:
    """Do jobs until a signal to stop comes; a running job gets 15 seconds to end."""
    worker_app = app.with_connector(app.connector.get_worker_connector())  # type: ignore[attr-defined]
    worker_app.run_worker(
        concurrency=2,
        update_heartbeat_interval=HEARTBEAT_EVERY,
        stalled_worker_timeout=LOST_AFTER,
        shutdown_graceful_timeout=STOPS_WITHIN,
    )
