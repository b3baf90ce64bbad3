"""From the columns that a force keeps to those of the register: proposed, shown, kept."""

from nmo.intake.spreadsheet.mapping.fitting import fitted
from nmo.intake.spreadsheet.mapping.propose import propose
from nmo.intake.spreadsheet.mapping.shape import Mapping
from nmo.intake.spreadsheet.mapping.toml import read_mapping, write_mapping

__all__ = ["Mapping", "fitted", "propose", "read_mapping", "write_mapping"]
