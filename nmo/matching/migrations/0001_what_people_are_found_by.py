"""The tables by which people are found: plain B-trees, no contrib module."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="MatchRecord",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("facts", models.JSONField()),
                (
                    "keys",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Token",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
                ("k", models.BigIntegerField()),
                ("bearers", models.BigIntegerField(null=True)),
            ],
            options={"indexes": [models.Index(fields=["text"], name="token_by_text")]},
        ),
        migrations.CreateModel(
            name="TokenKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("k", models.BigIntegerField()),
                ("token", models.TextField()),
            ],
            options={"indexes": [models.Index(fields=["k", "token"], name="token_key_by_key")]},
        ),
        migrations.CreateModel(
            name="Posting",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "k", "person", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("k", models.BigIntegerField()),
                ("person", models.BigIntegerField()),
            ],
        ),
    ]
