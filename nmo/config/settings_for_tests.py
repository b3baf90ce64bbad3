"""The settings of the test suite: as deployed, but for what a test run cannot wait for.

The databases are filled in by conftest.py when the first test asks for one.
"""

from nmo.config.environment import Environment
from nmo.config.logging import logging_config
from nmo.config.settings import *  # noqa: F403
from nmo.config.settings import DATABASES, STORAGES

SECRET_KEY = "only-for-tests"  # noqa: S105
for _database in DATABASES.values():
    # One connection a thread, so that a test's transaction and its queries are the same one.
    _database["OPTIONS"].pop("pool", None)
    _database["HOST"] = "/nonexistent"

# Argon2 takes 50 ms a password by intent; the suite makes hundreds.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher",
    "django.contrib.auth.hashers.Argon2PasswordHasher",
]
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None  # nothing is collected for tests
WHITENOISE_AUTOREFRESH = False
LOGGING = logging_config(Environment().log_level)
