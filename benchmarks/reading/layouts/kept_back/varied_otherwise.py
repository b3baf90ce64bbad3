"""The varied layouts in words that were kept back: the same freedom, other phrases."""

from benchmarks.reading.layouts import varied, varied_events
from benchmarks.reading.layouts.channels import DRAWN, MAIL, WORD
from benchmarks.reading.making import Layout

CHANNELS = (*DRAWN, *WORD, *MAIL)

LAYOUTS = (
    Layout(name="kept_varied", draw=varied.draw, channels=CHANNELS, share=2),
    Layout(name="kept_varied_events", draw=varied_events.draw, channels=CHANNELS, share=1.5),
)
