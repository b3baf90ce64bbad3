"""Entries can only be added and details only deleted, whoever asks, the tables' owner included.

Rights alone would not do: an owner always has them, and a right given by mistake later would not
be noticed. Dropping these triggers is what the seals are for.
"""

from django.db import migrations

REFUSE = """
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The log is never changed: % on % was refused.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END;
$$;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_auditentry
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON audit_auditentry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_detail_stays_as_it_was BEFORE UPDATE ON audit_auditdetail
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_detail_is_not_emptied BEFORE TRUNCATE ON audit_auditdetail
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
"""

ALLOW = """
DROP TRIGGER audit_detail_is_not_emptied ON audit_auditdetail;
DROP TRIGGER audit_detail_stays_as_it_was ON audit_auditdetail;
DROP TRIGGER audit_entry_is_not_emptied ON audit_auditentry;
DROP TRIGGER audit_entry_stays ON audit_auditentry;
DROP FUNCTION audit_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_the_log")]

    operations = [migrations.RunSQL(sql=REFUSE, reverse_sql=ALLOW)]
