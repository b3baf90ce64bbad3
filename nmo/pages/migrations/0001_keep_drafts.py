"""Entries that somebody has begun are kept until they are saved."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(max_length=22, unique=True)),
                ("owner_id", models.BigIntegerField()),
                ("kind", models.CharField(max_length=40)),
                ("typed", models.JSONField(default=dict)),
                ("started_at", models.DateTimeField()),
                ("updated_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner_id", "kind"], name="draft_of_owner"),
                    models.Index(fields=["updated_at"], name="draft_untouched_since"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(updated_at__gte=models.F("started_at")),
                        name="draft_updated_after_start",
                    ),
                ],
            },
        ),
    ]
