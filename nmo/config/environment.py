"""What the operator may set, read once from the environment and checked at start-up.

Every name here stands in docs/operations.md; a test compares the two.
"""

import re
import sys
from pathlib import Path

from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).resolve().parents[2]
ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?")
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})


def default_home() -> Path:
    """The project's own `var/`; for an installed wheel, `var/` of its Python installation.

    Never derived from HOME, which a service or a CI runner may not have.
    """
    if (PROJECT / "pyproject.toml").is_file():
        return PROJECT / "var"
    return Path(sys.prefix) / "var" / "nmo-register"


class Environment(BaseSettings):
    """The settings of one deployment, with the default of each."""

    model_config = SettingsConfigDict(env_prefix="NMO_", extra="ignore", frozen=True)

    home: Path = Field(default_factory=default_home)
    database_url: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("DATABASE_URL", "database_url")
    )
    database_owner_url: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("DATABASE_OWNER_URL", "database_owner_url")
    )
    secret_key: SecretStr | None = None
    hosts: str = "localhost,127.0.0.1,[::1]"
    address: str = ""
    secure: bool | None = None
    pg_bin: Path | None = None
    database_patience: int = Field(default=600, ge=1)
    pool_size: int = Field(default=4, ge=1, le=100)
    prepare_statements: bool = True
    web_workers: int = Field(default=2, ge=1, le=64)
    log_level: str = "INFO"
    static_root: Path = PROJECT / "build" / "static"
    feed_password: SecretStr | None = None
    feed_folder: str = ""
    feed_host_key: str = ""
    feed_key_file: Path | None = None
    feed_folder_password: SecretStr | None = None
    feed_user: str = "local-admin"
    mailbox: str = ""
    mailbox_password: SecretStr | None = None
    mailbox_token_file: Path | None = None
    mailbox_token_command: str = ""
    mailbox_ca_file: Path | None = None
    mailbox_taken: str = "Taken"
    mail_received_by: str = ""
    mail_senders: Path | None = None
    intake_folder: Path | None = None
    intake_user: str = "local-admin"
    spark_master: str = "local[*]"
    idle_minutes_phone: int = Field(default=5, ge=1, le=240)
    idle_minutes_desk: int = Field(default=15, ge=1, le=240)

    @field_validator("home", "static_root")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @field_validator("address")
    @classmethod
    def _origin(cls, value: str) -> str:
        if value and not ORIGIN.fullmatch(value):
            raise ValueError("write https://, the name, and nothing after it")
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        level = value.upper()
        if level not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("use DEBUG, INFO, WARNING or ERROR")
        return level

    @property
    def host_names(self) -> list[str]:
        """The host names this deployment answers to."""
        return [name.strip() for name in self.hosts.split(",") if name.strip()]

    @property
    def over_tls(self) -> bool:
        """Whether cookies must travel over TLS alone: yes, unless only this machine is served."""
        if self.secure is not None:
            return self.secure
        return any(name not in LOOPBACK for name in self.host_names)
