"""Boxes to tick as programs write them, brought to two signs."""

import re

from nmo.intake.unpacking.laying import TICKED, UNTICKED

_TICKED = "☑☒✅❎🗹🗷🗵⊠⮽\uf0fd\uf0fe\uf052\uf053\uf054"  # the last in the fonts Wingdings (2)
_UNTICKED = "☐□❏❑❒▢⬜🗆🞎\uf0a8\uf06f\uf071\uf0a3\uf02a"
_SIGNS = {ord(sign): f" {TICKED} " for sign in _TICKED} | {
    ord(sign): f" {UNTICKED} " for sign in _UNTICKED
}
_TYPED_TICKED = re.compile(r"\[ ?[xX✓✔✗✘] ?\]|\([✓✔✗✘]\)")
_TYPED_UNTICKED = re.compile(r"\[[ _]{1,3}\]")
_ALONE = re.compile(r"^\s*[✓✔✗✘\uf0fb\uf0fc](?=\s|$)")


def with_ticks(text: str) -> str:
    """The text with every box to tick as ☒ or ☐, a word of its own."""
    if text.isascii() and "[" not in text:
        return text
    signs = text.translate(_SIGNS)
    typed = _TYPED_UNTICKED.sub(f" {UNTICKED} ", _TYPED_TICKED.sub(f" {TICKED} ", signs))
    return _ALONE.sub(f"{TICKED} ", typed)
