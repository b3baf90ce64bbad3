"""Where users are and were signed in."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_forces_users_grants_and_sign_in"),
    ]

    operations = [
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("began_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
                ("device", models.CharField(max_length=10)),
                ("device_words", models.CharField(max_length=100)),
                ("way", models.CharField(max_length=30)),
                ("proved_at", models.DateTimeField(null=True)),
                ("provider_session", models.CharField(blank=True, default="", max_length=255)),
                ("ended_at", models.DateTimeField(null=True)),
                ("ended_because", models.CharField(blank=True, default="", max_length=30)),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=["user", "-began_at"],
                        name="session_open_of_user",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("device__in", ["phone", "desk"])),
                        name="session_device_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "way__in",
                                [
                                    "app",
                                    "recovery_code",
                                    "password_and_passkey",
                                    "passkey",
                                    "sign_on",
                                ],
                            )
                        ),
                        name="session_way_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_at__isnull", True),
                                ("ended_because", ""),
                                ("ended_by__isnull", True),
                            ),
                            models.Q(
                                ("ended_at__gte", models.F("began_at")),
                                (
                                    "ended_because__in",
                                    [
                                        "signed_out",
                                        "idle",
                                        "too_long",
                                        "from_afar",
                                        "by_administrator",
                                        "another_phone",
                                        "suspended",
                                        "sign_in_renewed",
                                        "by_sign_on",
                                    ],
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="session_end_says_why",
                    ),
                ],
            },
        ),
    ]
