"""Papers that come are a source of their own, with its own freshness."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("orders", "0006_fewer_indexes"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="source",
            name="source_kind_known",
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["feed", "live", "papers"])),
                name="source_kind_known",
            ),
        ),
    ]
