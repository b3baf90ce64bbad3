"""Room on each page for the counts, which then touch no index of the words' codes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("matching", "0003_keys_beside_the_facts")]
    operations = [
        migrations.RunSQL(
            "ALTER TABLE matching_token SET (fillfactor = 50)",
            "ALTER TABLE matching_token RESET (fillfactor)",
        ),
    ]
