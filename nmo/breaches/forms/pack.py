"""For whom an evidence pack is made."""

from nmo.breaches.forms.fields import one_of
from nmo.breaches.labels import PACK_LABELS
from nmo.pages.forms import Form


class PackForm(Form):
    """The form of the pack."""

    kind = one_of("For whom is it?", PACK_LABELS)
