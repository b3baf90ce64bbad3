"""Decisions from which weights are learnt, the versions learnt, and which was in force when."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("matching", "0001_what_people_are_found_by"),
    ]

    operations = [
        migrations.CreateModel(
            name="WeightsInForce",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.CharField(max_length=40)),
                ("in_force_from", models.DateTimeField()),
                ("reason", models.CharField(max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name="WeightsVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.CharField(max_length=40, unique=True)),
                ("made_at", models.DateTimeField()),
                ("learnt_from", models.CharField(max_length=40)),
                ("table", models.JSONField()),
                ("figures", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="LabelledPair",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("levels", models.JSONField()),
                ("weights_version", models.CharField(max_length=40)),
                ("is_same", models.BooleanField(null=True)),
                ("origin", models.CharField(max_length=20)),
                ("at", models.DateTimeField()),
                ("probability", models.FloatField(null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("origin__in", ["verdict", "suggestion", "bulk"])),
                        name="labelled_pair_origin_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("probability__isnull", True),
                            models.Q(("probability__gte", 0.0), ("probability__lte", 1.0)),
                            _connector="OR",
                        ),
                        name="labelled_pair_is_likely_from_0_to_1",
                    ),
                ],
            },
        ),
    ]
