"""`nmo audit seal`."""

from pathlib import Path


def seal_log(out: Path | None, *, as_json: bool) -> None:
    """Seal now, and write the newest seal of each chain to `out`, which must be a new file."""
    from nmo.cli.exits import NotVerified
    from nmo.cli.ready import ready
    from nmo.cli.speaking import answer_json, tell

    with ready():
        from nmo.audit.sealing import SealingStopped, seal
        from nmo.audit.sealing.kept_file import write_seals
        from nmo.audit.sealing.newest import newest_seals
        from nmo.audit.transactions import begin_era

        begin_era()
        try:
            done = seal()
        except SealingStopped as error:
            raise NotVerified(str(error)) from error
        newest = newest_seals()
        if out is not None:
            write_new_file(out, write_seals(newest))
    if as_json:
        answer_json({"sealed": done.entries, "seals": done.seals, "chains": len(newest)})
    kept = f" The newest seals are in {out}: keep it where nobody of this machine can change it."
    tell(f"{done.entries} entries were sealed.{kept if out else ''}")


def write_new_file(path: Path, text: str) -> None:
    """Write a file that is not there yet; raises WrongUse when it is, or cannot be made."""
    from nmo.cli.exits import WrongUse

    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise WrongUse(f"{path} is there already. Name a new file.") from error
    except OSError as error:
        raise WrongUse(f"{path} cannot be written: {error.strerror}.") from error
