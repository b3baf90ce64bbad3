from django.apps import AppConfig


class OrdersConfig(AppConfig):
    name = "nmo.orders"
    label = "orders"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell `work` what is due for an order and how it is named in the queue."""
        from nmo.orders.due import order_due
        from nmo.orders.queries.subjects import show_orders
        from nmo.orders.words import SUBJECT
        from nmo.work.due import register_due_rule
        from nmo.work.subjects import register_subject

        register_due_rule(SUBJECT, order_due)
        register_subject(SUBJECT, show_orders)
