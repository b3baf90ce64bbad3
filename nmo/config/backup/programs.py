"""Running pg_dump and pg_restore as the migrating role."""

from pathlib import Path

from nmo.config.databases import databases
from nmo.config.environment import Environment
from nmo.config.postgres.account import ourselves
from nmo.config.postgres.binaries import find_binaries
from nmo.config.postgres.commands import Commands


def run_on_database(environment: Environment, program: str, *arguments: str | Path) -> str:
    """Run one of PostgreSQL's programs on the register's database; raises CommandFailed."""
    owner = databases(environment)["owner"]
    commands = Commands(folder=find_binaries(environment.pg_bin), account=ourselves())
    return commands.run(
        program,
        *arguments,
        environment={
            "PGHOST": str(owner["HOST"]),
            "PGPORT": str(owner["PORT"] or 5432),
            "PGUSER": str(owner["USER"]),
            "PGPASSWORD": str(owner["PASSWORD"]),
            "PGDATABASE": str(owner["NAME"]),
            "PGSSLMODE": str(owner["OPTIONS"].get("sslmode", "prefer")),
        },
    )
