from pathlib import Path

import pytest
from pydantic import ValidationError

from nmo.config.databases import databases
from nmo.config.environment import PROJECT, Environment
from nmo.config.secrets import keep_a_key, secret_key


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in ("NMO_HOME", "DATABASE_URL", "DATABASE_OWNER_URL", "NMO_SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)


def test_the_home_is_the_projects_own_var_wherever_the_command_is_called(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HOME", raising=False)
    assert Environment().home == PROJECT / "var"


def test_a_home_may_be_given_from_here(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NMO_HOME", "there")
    assert Environment().home == tmp_path / "there"


def test_a_wrong_setting_is_named_and_its_value_is_not(monkeypatch):
    monkeypatch.setenv("NMO_POOL_SIZE", "many")
    with pytest.raises(ValidationError) as caught:
        Environment()
    assert caught.value.errors()[0]["loc"] == ("pool_size",)


@pytest.mark.parametrize(
    ("hosts", "over_tls"),
    [("localhost,127.0.0.1", False), ("register.example", True), ("localhost,nmo.example", True)],
)
def test_cookies_travel_over_tls_alone_unless_only_this_machine_is_served(hosts, over_tls):
    assert Environment(hosts=hosts).over_tls is over_tls


def test_a_database_url_names_the_serving_and_the_migrating_role(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://serves:one@db.example:6432/register")
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgres://migrates:two@db.example/register")
    both = databases(Environment())
    assert (both["default"]["USER"], both["default"]["PORT"]) == ("serves", 6432)
    assert (both["owner"]["USER"], both["owner"]["PASSWORD"]) == ("migrates", "two")


def test_passwords_are_masked_when_settings_are_printed(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://serves:hush@db.example/register")
    assert "hush" not in repr(Environment())


def test_the_signing_key_of_a_home_stays_the_same(tmp_path):
    keep_a_key(tmp_path)
    key = secret_key(Environment(home=tmp_path))
    keep_a_key(tmp_path)
    assert secret_key(Environment(home=tmp_path)) == key
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def test_every_setting_stands_in_the_operations_guide():
    guide = Path(PROJECT / "docs" / "operations.md").read_text(encoding="utf-8")
    special = {"database_url": "DATABASE_URL", "database_owner_url": "DATABASE_OWNER_URL"}
    for name in Environment.model_fields:
        assert f"`{special.get(name, f'NMO_{name.upper()}')}`" in guide
