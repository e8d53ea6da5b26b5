"""Making the sample data: a ward folder founded two months ago, with all that its desks have done since."""

import json
import shutil
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from trainer.demo.administering import SECRETS
from trainer.demo.cast import cast
from trainer.demo.diary import Diary
from trainer.demo.people import DemoPerson, people
from trainer.demo.stage import Stage, StoryClock
from trainer.demo.story import story
from trainer.faults import Fault
from trainer.library import read
from trainer.places import content_root, records_file
from trainer.records import Clock, Records, now
from trainer.records.days import ward_day
from trainer.ward import DEMO, found_ward
from trainer.words import _

_MADE = "demo.json"
_ABANDONED = 600  # seconds after which an unfinished folder is of a build that was killed


@dataclass(frozen=True, slots=True)
class Made:
    """When the sample data of a folder was made, and how much it held then."""

    on: date
    events: int


def make_demo(folder: Path, *, clock: Clock = now, content: Path | None = None) -> tuple[DemoPerson, ...]:
    """Make sample data in `folder`, in the place of earlier sample data; returns who can sign in.

    It is built beside and then moved, so that whatever happens there is a whole one or none.

    Raises:
        Fault: the folder holds something else; nothing is touched.
    """
    refuse_other(folder)
    folder = folder.absolute()
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _sweep(folder)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", suffix=".part", dir=folder.parent) as beside:
        part = Path(beside)
        _build(part / "new", clock, content)
        _swap(part / "new", folder, part / "old")
    return people()


def refuse_other(folder: Path) -> None:
    """Let only sample data, an empty folder or none pass; records of anyone else are not even opened.

    Raises:
        Fault: the folder holds something else.
        RecordsRefused: it holds sample data that can't be read.
    """
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if made(folder) and records_file(folder).exists():
        with Records.open(records_file(folder)) as records:
            if records.mode == DEMO:
                return
    remedy = _("Chọn thư mục khác bằng --at.")
    raise Fault(_("Thư mục này không phải dữ liệu mẫu; không đụng đến."), str(folder), remedy)


def made(folder: Path) -> Made | None:
    """What is noted of the making of a folder; None where nothing is."""
    try:
        noted = json.loads((folder / _MADE).read_text("utf-8"))
        return Made(date.fromisoformat(noted["on"]), int(noted["events"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _build(folder: Path, clock: Clock, content: Path | None) -> None:
    today = ward_day(clock())
    library = read(content_root(content)[0], today=today)
    parts, diary = cast(library.establishment), Diary(today, library.calendar)
    story_clock = StoryClock(diary.founding())
    founder = parts[0].identity(library.establishment)
    password = SECRETS["password"]
    with found_ward(folder, founder, password, mode=DEMO, content=content, clock=story_clock) as ward:
        with ward.records.writing("owner"):
            Stage(ward, parts, story_clock).play(story(parts, library, diary))
        _note(folder, Made(today, ward.records.head().count))


def _note(folder: Path, done: Made) -> None:
    (folder / _MADE).write_text(json.dumps(asdict(done), default=str) + "\n", "utf-8")


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Put `new` where `folder` is; the earlier folder comes back when that fails."""
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def _sweep(folder: Path) -> None:
    """Remove what killed builds left beside the folder."""
    for left in folder.parent.glob(f".{folder.name}-*.part"):
        if time.time() - left.stat().st_mtime > _ABANDONED:
            shutil.rmtree(left, ignore_errors=True)
