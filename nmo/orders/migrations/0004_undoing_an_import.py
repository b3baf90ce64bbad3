"""An import can be taken back whole: what it brought, and the mark on what was taken back.

An order that was taken back keeps its row; its reference is free to be recorded afresh.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_forces_users_grants_and_sign_in"),
        ("orders", "0003_evidence_may_be_left_to_the_method"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ImportStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("written_in", models.BigIntegerField()),
                (
                    "made",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OrderImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(max_length=100)),
                ("began_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
                ("undone_because", models.CharField(blank=True, max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name="RowsImported",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "events",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
                (
                    "conditions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
                (
                    "awareness",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
                (
                    "court_checks",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
                (
                    "confirmations",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="orderparty",
            name="brought",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="protectiveorder",
            name="taken_back_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="protectiveorder",
            name="taken_back_because",
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name="protectiveorder",
            name="taken_back_by",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="protectiveorder",
            name="ref",
            field=models.CharField(max_length=60),
        ),
        migrations.AddIndex(
            model_name="protectiveorder",
            index=models.Index(
                condition=models.Q(("taken_back_at__isnull", False)),
                fields=["ref"],
                name="order_taken_back_by_ref",
            ),
        ),
        migrations.AddConstraint(
            model_name="protectiveorder",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_back_at", None)),
                fields=("ref",),
                name="protectiveorder_once_on_the_register",
            ),
        ),
        migrations.AddConstraint(
            model_name="protectiveorder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("taken_back_at", None), ("taken_back_because", ""), ("taken_back_by", None)
                    ),
                    models.Q(
                        ("taken_back_at__isnull", False),
                        ("taken_back_by__isnull", False),
                        models.Q(("taken_back_because", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="protectiveorder_taking_back_whole",
            ),
        ),
        migrations.AddField(
            model_name="orderimport",
            name="began_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="orderimport",
            name="force",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="access.force"
            ),
        ),
        migrations.AddField(
            model_name="orderimport",
            name="undone_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="importstep",
            name="of_import",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="steps",
                to="orders.orderimport",
            ),
        ),
        migrations.AddField(
            model_name="rowsimported",
            name="order",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="orders.protectiveorder",
            ),
        ),
        migrations.AddField(
            model_name="rowsimported",
            name="step",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="added",
                to="orders.importstep",
            ),
        ),
        migrations.AddConstraint(
            model_name="orderimport",
            constraint=models.UniqueConstraint(
                condition=models.Q(("undone_at", None)),
                fields=("ref",),
                name="orderimport_stands_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="orderimport",
            constraint=models.CheckConstraint(
                condition=models.Q(("ref", ""), _negated=True), name="orderimport_ref_not_blank"
            ),
        ),
        migrations.AddConstraint(
            model_name="orderimport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("undone_at", None), ("undone_because", ""), ("undone_by", None)),
                    models.Q(
                        ("undone_at__isnull", False),
                        ("undone_by__isnull", False),
                        models.Q(("undone_because", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="orderimport_undoing_whole",
            ),
        ),
        migrations.AddIndex(
            model_name="importstep",
            index=models.Index(fields=["of_import", "id"], name="importstep_in_order"),
        ),
    ]
