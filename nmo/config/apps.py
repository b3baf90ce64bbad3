"""Which applications are installed, and in which order."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]

SLICES = (
    "audit",
    "access",
    "reference",
    "matching",
    "documents",
    "people",
    "work",
    "orders",
    "checks",
    "intake",
    "breaches",
    "oversight",
    "pages",
    "web",
    "api",
)

DJANGO = (
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
)

OTHERS = (
    "procrastinate.contrib.django",
    "csp",
)


def slices() -> list[str]:
    """The slices of the house, lowest floor first."""
    return [f"nmo.{name}" for name in SLICES]


def installed() -> list[str]:
    """INSTALLED_APPS: ours first, so that our templates and commands win."""
    return [*slices(), *DJANGO, *OTHERS]
