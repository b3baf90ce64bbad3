from django.apps import AppConfig


class OrdersConfig(AppConfig):
    name = "nmo.orders"
    label = "orders"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell the floors below what is due for an order, how it is named, and whom it names."""
        from nmo.access.permissions import Permission
        from nmo.law import EventKind, NoticeType
        from nmo.orders.due import order_due
        from nmo.orders.labels import BASIS_LABELS, EVENT_LABELS, NOTICE_LABELS, ROLE_LABELS
        from nmo.orders.queries.named_in import orders_of_person
        from nmo.orders.queries.subjects import show_orders
        from nmo.orders.same_person.due import same_person_due
        from nmo.orders.same_person.facts import state_settled
        from nmo.orders.same_person.progress import progress_of_nights
        from nmo.orders.same_person.subjects import show_suggestions
        from nmo.orders.words import SAME_PERSON, SUBJECT, DecisionBasis, PartyRole
        from nmo.pages import filters, navigation
        from nmo.people.named_in import register_named_in
        from nmo.people.same_person.following import follow_settled
        from nmo.people.same_person.progress import register_progress
        from nmo.work.due import register_due_rule
        from nmo.work.subjects import register_subject

        filters.register("party_role", lambda role: ROLE_LABELS[PartyRole(role)])
        filters.register("decision_basis", lambda basis: BASIS_LABELS[DecisionBasis(basis)])
        filters.register("notice", lambda notice: NOTICE_LABELS[NoticeType(notice)].lower())
        filters.register("court_event", lambda kind: EVENT_LABELS[EventKind(kind)])
        navigation.register("Record an order", "orders:record", 30, Permission.ORDER_RECORD)
        register_named_in(orders_of_person)
        register_due_rule(SUBJECT, order_due)
        register_subject(SUBJECT, show_orders)
        register_due_rule(SAME_PERSON, same_person_due)
        register_subject(SAME_PERSON, show_suggestions)
        follow_settled(state_settled)
        register_progress(progress_of_nights)
