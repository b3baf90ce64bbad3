"""Django's settings, all derived from the environment (nmo/config/environment.py)."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from nmo.config.apps import PACKAGE, installed
from nmo.config.databases import databases
from nmo.config.environment import Environment
from nmo.config.logging import logging_config
from nmo.config.secrets import secret_key

ENVIRONMENT = Environment()

SECRET_KEY = secret_key(ENVIRONMENT)
DEBUG = False
ALLOWED_HOSTS = ENVIRONMENT.host_names
ROOT_URLCONF = "nmo.web.urls"
WSGI_APPLICATION = "nmo.web.wsgi.application"
INSTALLED_APPS = installed()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "access.User"
FORM_RENDERER = "nmo.pages.forms.GovukRenderer"

DATABASES = databases(ENVIRONMENT)

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "nmo.pages.headers.SecurityHeaders",
    "nmo.api.door.ApiDoor",
    "csp.middleware.CSPMiddleware",
    "nmo.web.addresses.OnlyText",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "nmo.web.refusals.RefusalsAsPages",
]
CSRF_FAILURE_VIEW = "nmo.web.errors.csrf_failed"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": False,
        "DIRS": [
            PACKAGE / name.removeprefix("nmo.") / "templates"
            for name in INSTALLED_APPS
            if name.startswith("nmo.")
        ],
        "OPTIONS": {"environment": "nmo.pages.environment.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]

# Times are stored in UTC, entered and shown in London time.
USE_TZ = True
TIME_ZONE = "Europe/London"
LANGUAGE_CODE = "en-gb"
USE_I18N = True

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.over_tls
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 31536000 if ENVIRONMENT.over_tls else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.over_tls else None
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
ACCESS_ADDRESS = ENVIRONMENT.address
ACCESS_IDLE_MINUTES_PHONE = ENVIRONMENT.idle_minutes_phone
ACCESS_IDLE_MINUTES_DESK = ENVIRONMENT.idle_minutes_desk
SECURE_REFERRER_POLICY = "same-origin"  # "no-referrer" would make browsers send Origin: null
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

STATIC_URL = "/static/"
STATIC_ROOT: Path | None = ENVIRONMENT.static_root
_COLLECTED = (ENVIRONMENT.static_root / "staticfiles.json").is_file()
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if _COLLECTED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not _COLLECTED

# The courts' zips are unpacked in a private folder that lasts no longer than the import.
INTAKE_SPOOL = ENVIRONMENT.home / "spool"
FEED_PASSWORD = ENVIRONMENT.feed_password
FEED_FOLDER = ENVIRONMENT.feed_folder
FEED_HOST_KEY = ENVIRONMENT.feed_host_key
FEED_KEY_FILE = ENVIRONMENT.feed_key_file
FEED_FOLDER_PASSWORD = ENVIRONMENT.feed_folder_password
FEED_USER = ENVIRONMENT.feed_user
MAILBOX = ENVIRONMENT.mailbox
MAILBOX_PASSWORD = ENVIRONMENT.mailbox_password
MAILBOX_TOKEN_FILE = ENVIRONMENT.mailbox_token_file
MAILBOX_TOKEN_COMMAND = ENVIRONMENT.mailbox_token_command
MAILBOX_CA_FILE = ENVIRONMENT.mailbox_ca_file
MAILBOX_TAKEN = ENVIRONMENT.mailbox_taken
MAIL_RECEIVED_BY = ENVIRONMENT.mail_received_by
MAIL_SENDERS = ENVIRONMENT.mail_senders
# Who looks up a domain's records: a function of (name, type), which tests give as a dictionary.
MAIL_LOOK_UP = "nmo.intake.mail.authenticity.look_up.ask_dns"
INTAKE_FOLDER = ENVIRONMENT.intake_folder
INTAKE_USER = ENVIRONMENT.intake_user

LOGGING = logging_config(ENVIRONMENT.log_level)

# Task modules are imported by their package path: under another name a job finds no task.
PROCRASTINATE_IMPORT_PATHS = ["nmo.config.background.lost_jobs"]

# What slices may read of the environment: `config` is imported by the faces alone.
