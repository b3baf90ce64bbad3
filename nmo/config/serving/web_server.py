"""Gunicorn's settings (a module that Gunicorn reads by name)."""

import gc
import os

from nmo.config.environment import Environment

_ENVIRONMENT = Environment()

wsgi_app = "nmo.web.wsgi:application"
workers = _ENVIRONMENT.web_workers
# Threads, because a phone on a bad line must not hold up everybody behind it.
worker_class = "gthread"
threads = 4
timeout = 60
graceful_timeout = 15
# Django is loaded once and shared; connections are opened after the fork.
preload_app = True
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
control_socket_disable = True
# The log of requests would hold addresses of pages about people.
accesslog = None
errorlog = "-"
loglevel = "warning"
limit_request_line = 8190
limit_request_fields = 100
forwarded_allow_ips = "127.0.0.1,::1"


def post_fork(server: object, worker: object) -> None:  # noqa: ARG001  Gunicorn's signature
    """Look for cycles less often: nearly everything that a request makes goes with it.

    At Python's usual pace the collector took a tenth of a check (benchmarks/checks.py).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
