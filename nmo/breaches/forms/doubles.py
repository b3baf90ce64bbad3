"""Whether two reports are of one breach."""

from nmo.breaches.forms.fields import because, one_of
from nmo.breaches.labels import DOUBLE_LABELS
from nmo.breaches.words import DoubleDecision
from nmo.pages.forms import Form

_ANSWERS = {
    word: label for word, label in DOUBLE_LABELS.items() if word is not DoubleDecision.UNDECIDED
}


class DoubleForm(Form):
    """The decision, and why."""

    decision = one_of("Are they one breach?", _ANSWERS)
    because = because()
