"""Making the program ready to work: home, database, tables, Django; the first step of a command."""

import os
from collections.abc import Callable

import django

from nmo.config.environment import Environment
from nmo.config.home import NoHome, is_home, make_home
from nmo.config.postgres.lifecycle import EmbeddedServer, quiet


def get_ready(*, create: bool, tell: Callable[[str], None] = quiet) -> Environment:
    """Return the environment once everything that a command needs is there.

    1. The home is found, or with `create` made.
    2. The home's own server is started, unless DATABASE_URL names another.
    3. Django is set up, and a server that could lose what it confirmed is refused.
    4. Tables of an earlier release are brought up to date, as the owning role.

    Raises NoHome without `create`, HomeTrouble and DatabaseTrouble with one plain sentence.
    """
    environment = Environment()
    if create and (environment.database_url is None or environment.secret_key is None):
        make_home(environment.home)
    if environment.database_url is None:
        _start_server(environment, tell=tell)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nmo.config.settings")
    django.setup()
    from nmo.config.durability import refuse_unsafe_server
    from nmo.config.schema import bring_up_to_date, is_up_to_date

    refuse_unsafe_server()
    if not is_up_to_date():
        tell("Bringing the database up to date.")
        bring_up_to_date()
    return environment


def _start_server(environment: Environment, *, tell: Callable[[str], None]) -> None:
    if not is_home(environment.home):
        raise NoHome(
            f"There is no register in {environment.home}. Start one with `nmo serve` or load one "
            "with `nmo feed import`, or set NMO_HOME to the folder that holds it."
        )
    server_for(environment, tell=tell).start()


def server_for(environment: Environment, *, tell: Callable[[str], None] = quiet) -> EmbeddedServer:
    """Return the home's own server, as the environment wants it."""
    return EmbeddedServer(
        home=environment.home,
        programs=environment.pg_bin,
        patience=environment.database_patience,
        tell=tell,
    )
