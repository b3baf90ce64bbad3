"""A pack remembers which people under restricted handling it does not name."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("breaches", "0002_by_whom_a_position_was_computed")]

    operations = [
        migrations.AddField(
            model_name="breachpack", name="hidden", field=models.JSONField(default=list)
        ),
    ]
