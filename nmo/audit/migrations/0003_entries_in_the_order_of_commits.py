"""Each entry says which transaction wrote it: the order that sealing and followers read in.

The era is what is added to the server's own count of transactions: 0 until a dump is restored into
another server, whose count is lower (nmo/audit/transactions.py).

Entries that are there already get the number of this migration's transaction, so they come first,
ordered by their ids.
"""

from django.db import migrations, models

import nmo.audit.transactions

ERA = """
CREATE FUNCTION audit_era() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT 0::bigint $$
"""
CHANGED = models.Q(kind__in=["collection", "alteration", "combination", "erasure"])


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_entries_stay")]

    operations = [
        migrations.RunSQL(sql=ERA, reverse_sql="DROP FUNCTION audit_era()"),
        migrations.AddField(
            model_name="auditentry",
            name="written_in",
            field=models.BigIntegerField(db_default=nmo.audit.transactions.CurrentTransaction()),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(fields=["at", "id"], name="audit_by_moment"),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(fields=["written_in", "id"], name="audit_in_order"),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(
                fields=["written_in", "id"], name="audit_changes_in_order", condition=CHANGED
            ),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(
                fields=["subject_kind", "subject_id", "id"],
                name="audit_by_version",
                condition=CHANGED,
            ),
        ),
    ]
