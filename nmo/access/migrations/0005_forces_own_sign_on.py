"""How each force's own sign-on is reached and read, and whose account is whose."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0004_passkeys_and_recovery_codes"),
    ]

    operations = [
        migrations.CreateModel(
            name="SignOn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("issuer", models.CharField(max_length=500)),
                ("client_id", models.CharField(max_length=255)),
                ("secret_encrypted", models.TextField()),
                ("scopes", models.CharField(max_length=300)),
                ("username_claim", models.CharField(max_length=100)),
                ("name_claim", models.CharField(max_length=100)),
                ("roles_claim", models.CharField(max_length=100)),
                ("team_claim", models.CharField(blank=True, max_length=100)),
                ("force_claim", models.CharField(blank=True, max_length=100)),
                ("from_at", models.DateTimeField()),
                ("until_at", models.DateTimeField(null=True)),
                (
                    "acts_as",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                    "force",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sign_ons",
                        to="access.force",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SignOnAccount",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="sign_on_account",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("issuer", models.CharField(max_length=500)),
                ("subject", models.CharField(max_length=255)),
                ("first_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("issuer", "subject"), name="sign_on_account_is_one"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SignOnRole",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("value", models.CharField(max_length=200)),
                ("role", models.CharField(max_length=40)),
                (
                    "sign_on",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="access.signon",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SignOnTeam",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("value", models.CharField(max_length=200)),
                (
                    "sign_on",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="teams",
                        to="access.signon",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.team",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="signon",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until_at__isnull", True)),
                fields=("force",),
                name="sign_on_open_once_in_force",
            ),
        ),
        migrations.AddConstraint(
            model_name="signon",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_by__isnull", True), ("until_at__isnull", True)),
                    models.Q(("ended_by__isnull", False), ("until_at__gte", models.F("from_at"))),
                    _connector="OR",
                ),
                name="sign_on_end_has_who",
            ),
        ),
        migrations.AddConstraint(
            model_name="signonrole",
            constraint=models.UniqueConstraint(
                fields=("sign_on", "value", "role"), name="sign_on_role_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="signonrole",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        [
                            "response_officer",
                            "control_room",
                            "custody_officer",
                            "orders_desk",
                            "neighbourhood_officer",
                            "investigator",
                            "safeguarding_officer",
                            "supervisor",
                            "records_manager",
                            "force_lead",
                            "auditor",
                            "administrator",
                        ],
                    )
                ),
                name="sign_on_role_is_of_people",
            ),
        ),
        migrations.AddConstraint(
            model_name="signonteam",
            constraint=models.UniqueConstraint(
                fields=("sign_on", "value"), name="sign_on_team_once"
            ),
        ),
    ]
