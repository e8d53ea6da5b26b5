"""Whether earlier sample data can be used again: dates are relative to the day it was made."""

from pathlib import Path

from trainer.demo.making import made, make_demo, refuse_other
from trainer.places import records_file
from trainer.records import Clock, info, now
from trainer.records.days import ward_day


def ready_demo(folder: Path, *, fresh: bool = False, clock: Clock = now, content: Path | None = None) -> bool:
    """See to it that `folder` holds sample data; True when it was made just now.

    Made anew when it is missing, when `fresh` is asked for, or when it is of an earlier day and nobody has
    done anything in it; what someone has worked in is kept.

    Raises:
        Fault: the folder holds something else; nothing is touched.
    """
    refuse_other(folder)
    if records_file(folder).exists() and not fresh and _is_good(folder, clock):
        return False
    make_demo(folder, clock=clock, content=content)
    return True


def _is_good(folder: Path, clock: Clock) -> bool:
    note = made(folder)
    if note is None or note.on == ward_day(clock()):
        return True
    return info(records_file(folder)).head.count != note.events
