"""Running a function on a stranger's bytes where it can harm nothing but itself.

A small process without Django, without a connection to the database and without the register's
secrets waits for work; for each call it forks a child, which is held to its time and memory by the
operating system. Starting one takes milliseconds, since everything is loaded already.
"""

from nmo.intake.unpacking.limits.asking import limited
from nmo.intake.unpacking.limits.ends import LimitReached

__all__ = ["LimitReached", "limited"]
