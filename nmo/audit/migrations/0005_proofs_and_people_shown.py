"""Roots over every 1,024 leaves, for proofs; and the people whom an answer showed, to be found.

A check is an entry about the check, whose detail names the people that were shown. Their access
history asks the other way round. The names are taken out as text: a detail that cannot be read as
JSON must not keep anything from being written.
"""

from django.db import migrations, models

SHOWN = r"""
CREATE INDEX audit_by_person_shown ON audit_auditdetail
    USING gin (string_to_array(substring(payload FROM '"persons":\[([^]]*)\]'), ','))
    WHERE payload LIKE '%"persons":["%'
"""
STAY = """
CREATE TRIGGER audit_block_stays BEFORE UPDATE OR DELETE ON audit_auditblock
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_block_is_not_emptied BEFORE TRUNCATE ON audit_auditblock
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0004_leaves_and_seals")]

    operations = [
        migrations.CreateModel(
            name="AuditBlock",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "chain",
                        "number",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("chain", models.BigIntegerField()),
                ("number", models.BigIntegerField()),
                ("hash", models.BinaryField(max_length=32)),
            ],
        ),
        migrations.RunSQL(sql=STAY, reverse_sql=migrations.RunSQL.noop),
        migrations.RunSQL(sql=SHOWN, reverse_sql="DROP INDEX audit_by_person_shown"),
    ]
