"""What the pages are dressed in: all of it ours to serve, none of it somebody else's mark."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command

PROJECT = Path(__file__).resolve().parents[1]
BUILT = PROJECT / "nmo" / "pages" / "static" / "built"


@pytest.fixture
def collected(settings, tmp_path) -> Path:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_every_picture_that_the_styles_name_is_served(collected):
    names = json.loads((collected / "staticfiles.json").read_text())["paths"]

    assert {"built/app.css", "built/app.js", "built/images/favicon.svg"} <= names.keys()


def test_no_crown_crest_or_government_typeface_is_used():
    styles = (BUILT / "app.css").read_text()
    pictures = " ".join(path.name for path in (BUILT / "images").iterdir())

    assert "GDS Transport" not in styles
    assert "crest" not in styles + pictures
    assert "crown" not in styles + pictures


def test_nothing_is_fetched_from_another_host():
    for name in ("app.css", "app.js"):
        text = (BUILT / name).read_text()
        assert "url(http" not in text
        assert "@import" not in text


def test_the_lock_file_names_no_registry():
    lock = json.loads((PROJECT / "package-lock.json").read_text())

    assert [name for name, package in lock["packages"].items() if "resolved" in package] == []
    assert all("integrity" in package for name, package in lock["packages"].items() if name)
