"""Changes of settings, and the mark that what was read of them is known by."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import nmo.reference.words


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0001_forces_users_grants_and_sign_in"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Version",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mark", models.UUIDField()),
            ],
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("code", models.CharField(max_length=40)),
                ("value", models.JSONField()),
                ("from_on", models.DateField()),
                ("because", models.CharField(max_length=1000)),
                ("asks_second", models.BooleanField()),
                ("proposed_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        default=nmo.reference.words.ChangeState["PROPOSED"], max_length=12
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                ("decided_because", models.CharField(blank=True, max_length=1000)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_because", models.CharField(blank=True, max_length=1000)),
                (
                    "corrects",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="reference.change",
                    ),
                ),
                (
                    "decided_by",
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.force",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "order_type",
                                    "condition",
                                    "service_level",
                                    "ring",
                                    "form",
                                    "offence_code",
                                    "outcome_code",
                                ],
                            )
                        ),
                        name="change_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["proposed", "approved", "refused", "withdrawn"])
                        ),
                        name="change_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "kind__in",
                                    (
                                        nmo.reference.words.Kind["ORDER_TYPE"],
                                        nmo.reference.words.Kind["CONDITION"],
                                        nmo.reference.words.Kind["FORM"],
                                        nmo.reference.words.Kind["OUTCOME_CODE"],
                                    ),
                                ),
                                _negated=True,
                            ),
                            ("force", None),
                            _connector="OR",
                        ),
                        name="change_of_the_law_is_national",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("decided_by", None)),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="change_decision_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_by", None),
                                ("state", nmo.reference.words.ChangeState["PROPOSED"]),
                            ),
                            models.Q(
                                ("decided_by__isnull", False),
                                (
                                    "state__in",
                                    (
                                        nmo.reference.words.ChangeState["APPROVED"],
                                        nmo.reference.words.ChangeState["REFUSED"],
                                    ),
                                ),
                            ),
                            ("state", nmo.reference.words.ChangeState["WITHDRAWN"]),
                            _connector="OR",
                        ),
                        name="change_decided_where_it_says_so",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("asks_second", False),
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="change_second_person_is_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state", nmo.reference.words.ChangeState["WITHDRAWN"]),
                                ("withdrawn_at__isnull", False),
                                ("withdrawn_by__isnull", False),
                            ),
                            models.Q(
                                models.Q(
                                    ("state", nmo.reference.words.ChangeState["WITHDRAWN"]),
                                    _negated=True,
                                ),
                                ("withdrawn_at", None),
                                ("withdrawn_by", None),
                            ),
                            _connector="OR",
                        ),
                        name="change_withdrawal_whole",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("corrects", None),
                            (
                                "state__in",
                                (
                                    nmo.reference.words.ChangeState["PROPOSED"],
                                    nmo.reference.words.ChangeState["APPROVED"],
                                ),
                            ),
                        ),
                        fields=("kind", "code", "force", "from_on"),
                        name="change_once_for_each_day",
                        nulls_distinct=False,
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                (
                                    nmo.reference.words.ChangeState["PROPOSED"],
                                    nmo.reference.words.ChangeState["APPROVED"],
                                ),
                            )
                        ),
                        fields=("corrects",),
                        name="change_corrected_once",
                    ),
                ],
            },
        ),
    ]
