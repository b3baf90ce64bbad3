"""The few events that name the order which replaced theirs, found by its reference."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("orders", "0007_papers_as_a_source")]

    operations = [
        migrations.AddIndex(
            model_name="orderevent",
            index=models.Index(
                condition=models.Q(("superseded_by", ""), _negated=True),
                fields=["superseded_by"],
                name="orderevent_by_successor",
            ),
        ),
    ]
