"""A whole list of incidents linked with the register (docs/guide-linking.md)."""

from nmo.checks.linking.actions import Figures, begin_linking, end_linking
from nmo.checks.linking.linking import (
    IncidentLinker,
    LinkedPerson,
    incident_linker,
    weights_in_force,
)

__all__ = [
    "Figures",
    "IncidentLinker",
    "LinkedPerson",
    "begin_linking",
    "end_linking",
    "incident_linker",
    "weights_in_force",
]
