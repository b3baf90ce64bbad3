"""Only an occupation order's paragraph can carry a power of arrest (Family Law Act 1996, s.47).

A row of one table depends on a row of another, which a check constraint cannot say.
"""

from django.db import migrations

REFUSE = """
CREATE FUNCTION orders_refuse_power_of_arrest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.power_of_arrest AND NEW.known_until IS NULL AND NOT EXISTS (
        SELECT 1 FROM orders_protectiveorder
        WHERE id = NEW.order_id AND order_type = 'occupation'
    ) THEN
        RAISE EXCEPTION 'Only an occupation order can carry a power of arrest.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'condition_power_needs_occupation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER condition_power_needs_occupation
    BEFORE INSERT OR UPDATE OF power_of_arrest ON orders_condition
    FOR EACH ROW EXECUTE FUNCTION orders_refuse_power_of_arrest();
"""

ALLOW = """
DROP TRIGGER condition_power_needs_occupation ON orders_condition;
DROP FUNCTION orders_refuse_power_of_arrest();
"""


class Migration(migrations.Migration):
    dependencies = [("orders", "0001_orders")]

    operations = [migrations.RunSQL(sql=REFUSE, reverse_sql=ALLOW)]
