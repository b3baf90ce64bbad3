"""Whether an entry is evidence may be left unsaid: then its method decides."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("orders", "0002_power_of_arrest_needs_an_occupation_order")]

    operations = [
        migrations.AlterField(
            model_name="awarenessevidence",
            name="evidenced",
            field=models.BooleanField(null=True),
        ),
    ]
