"""Plain text of a mail whose sender's program broke its lines (RFC 3676)."""


def unfolded(text: str, *, joined: bool) -> str:
    """The lines put together again that end in a blank; `joined`: without that blank."""
    lines: list[str] = []
    going_on = False
    for line in text.splitlines():
        bare = line[1:] if line.startswith(" ") else line
        if going_on and not bare.startswith(">"):
            lines[-1] += bare
        else:
            lines.append(bare)
        going_on = bare.endswith(" ") and bare != "-- "
        if going_on and joined:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)
