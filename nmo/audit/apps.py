from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AuditConfig(AppConfig):
    name = "nmo.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(_count_on, sender=self)


def _count_on(*, using: str, **_: Any) -> None:
    """A restore ends by bringing the tables up to date: then the log's own count goes on."""
    from nmo.audit.transactions import begin_era

    begin_era(using=using)
