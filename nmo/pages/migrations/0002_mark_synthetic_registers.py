"""A register of synthetic people says so on every page, and goes on saying it when restored."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pages", "0001_keep_drafts")]

    operations = [
        migrations.CreateModel(
            name="SyntheticMark",
            fields=[
                ("id", models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("marked_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(id=1), name="synthetic_mark_is_one"),
                ],
            },
        ),
    ]
