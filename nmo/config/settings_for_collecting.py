"""The settings under which static files are collected: named by their content, and compressed."""

from nmo.config.settings import *  # noqa: F403
from nmo.config.settings import STORAGES

STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
}
