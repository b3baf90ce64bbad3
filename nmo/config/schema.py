"""Bringing the tables up to date, always as the owning role."""

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from nmo.config.grants import grant_to_app

OWNER = "owner"


def is_behind() -> bool:
    """Answer whether any migration is still to be applied."""
    executor = MigrationExecutor(connections[OWNER])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def bring_up_to_date() -> None:
    """Apply every migration, make the cache table, and grant the serving role its rights."""
    call_command("migrate", database=OWNER, interactive=False, verbosity=0)
    call_command("createcachetable", database=OWNER, verbosity=0)
    grant_to_app(using=OWNER)
