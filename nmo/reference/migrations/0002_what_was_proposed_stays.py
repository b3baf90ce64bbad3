"""A change keeps what was proposed and is never deleted, whoever asks, the owner included."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION reference_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR
        (NEW.kind, NEW.code, NEW.force_id, NEW.value, NEW.from_on, NEW.corrects_id, NEW.because,
         NEW.asks_second, NEW.proposed_by_id, NEW.proposed_at)
        IS DISTINCT FROM
        (OLD.kind, OLD.code, OLD.force_id, OLD.value, OLD.from_on, OLD.corrects_id, OLD.because,
         OLD.asks_second, OLD.proposed_by_id, OLD.proposed_at)
    THEN
        RAISE EXCEPTION 'What was proposed of a setting is never changed: % was refused.', TG_OP
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER reference_change_stays BEFORE UPDATE OR DELETE ON reference_change
    FOR EACH ROW EXECUTE FUNCTION reference_change_stays();
"""

ALLOW = """
DROP TRIGGER reference_change_stays ON reference_change;
DROP FUNCTION reference_change_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("reference", "0001_changes_of_settings")]

    operations = [migrations.RunSQL(sql=REFUSE, reverse_sql=ALLOW)]
