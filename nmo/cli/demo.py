"""`nmo demo`: a register of people who do not exist, with sign-ins to try it."""

from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(demo)


def demo(
    orders: Annotated[int, typer.Option(help="How many orders.", min=0, max=2_000_000)] = 2000,
    seed: Annotated[int, typer.Option(help="The same seed makes the same register.")] = 1,
) -> None:
    """Fill an empty register with synthetic orders and breaches, with sign-ins for every role."""
    from nmo.cli.ready import operator, ready
    from nmo.cli.speaking import tell

    with ready(create=True) as environment:
        from nmo.access.clock import now
        from nmo.cli.synthetic.breaches import fill_breaches
        from nmo.cli.synthetic.fill import fill
        from nmo.cli.synthetic.keep import is_filled, write_labels
        from nmo.cli.synthetic.sign_ins import make_sign_ins

        by, labels = operator(), []
        if is_filled():
            tell("This register already holds synthetic orders. Nothing was added.")
        else:
            labels = fill(
                orders,
                seed=seed,
                by=by,
                now=now(),
                tell=lambda count: (
                    tell(f"{count:,} of {orders:,} synthetic orders recorded")
                    if count % 2000 == 0 or count == orders
                    else None
                ),
            )
            write_labels(environment.home, labels)
        path = make_sign_ins(environment.home, by=by, now=now())
        if labels:
            breaches = fill_breaches(labels, who=operator, now=now())
            tell(f"{len(breaches)} synthetic breaches reported")
        tell(f"The sign-ins are in {path}")
