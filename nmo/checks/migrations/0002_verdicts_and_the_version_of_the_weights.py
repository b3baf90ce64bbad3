"""What officers say of matches, and by which weights people were compared."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("checks", "0001_checks"),
    ]

    operations = [
        migrations.AddField(
            model_name="check",
            name="weights_version",
            field=models.CharField(blank=True, default="", max_length=40),
        ),
        migrations.CreateModel(
            name="MatchVerdict",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person_ref", models.CharField(max_length=60)),
                ("verdict", models.CharField(max_length=10)),
                ("said_at", models.DateTimeField()),
                ("label", models.BigIntegerField(null=True)),
                (
                    "check_asked",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verdicts",
                        to="checks.check",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["-said_at"], name="match_verdict_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("verdict__in", ["right", "wrong", "not_known"])),
                        name="match_verdict_known",
                    )
                ],
            },
        ),
    ]
