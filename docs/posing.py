"""Plays the scenes on sample data of one fixed day and draws what stands on the screen at their end."""

import asyncio
import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from time import monotonic
from unittest.mock import patch

from drawing import lines_svg, screen_rows, screen_svg
from scenes import NOBODY, SCENES, PlainScene, PointAt, Scene, See, Step, Type
from textual.pilot import Pilot

from trainer.demo import make_demo
from trainer.desks.touring import Tour, TouringDesk
from trainer.library import Library, read
from trainer.places import records_file
from trainer.plain.conversation import run
from trainer.plain.wire import Wire
from trainer.records import Records
from trainer.tui.app import TrainerApp
from trainer.tui.widgets.vi_input import ViInput
from trainer.ward import Session, Ward

CHECKOUT = Path(__file__).parent.parent
MORNING = datetime(2026, 11, 23, 2, tzinfo=UTC)
"""Monday 23 November 2026, nine in the morning at the ward: the day of every picture."""
PATIENCE = 30.0
"""Seconds to wait for words on a screen."""
LONGEST = 60
"""Rows to go down at most."""


def draw_all(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and SVG of every picture; each starts from untouched sample data, made once in `folder`."""
    sample = folder / "sample"
    with same_every_time("sample"):
        make_demo(sample, clock=lambda: MORNING, content=CHECKOUT)
    library = read(sample / "content", today=MORNING.date())
    for scene in SCENES:
        here = folder / scene.name
        here.mkdir()
        shutil.copy(records_file(sample), records_file(here))
        with same_every_time(scene.name):
            yield scene.name, draw(scene, here, library)


def draw(scene: Scene | PlainScene, folder: Path, library: Library) -> str:
    """One picture, of the sample data in `folder`."""
    if isinstance(scene, Scene) and scene.who == NOBODY:
        return asyncio.run(look(scene, TrainerApp(None, folder)))
    records = Records.open(records_file(folder), clock=lambda: MORNING)
    ward = Ward(folder, records, folder, "ward", library)
    official = records.official_by_code(scene.who)
    assert official is not None, f"nobody has the code {scene.who}"
    decline_tours(ward.session(official))
    if isinstance(scene, PlainScene):
        return listen(scene, ward, official.id)
    return asyncio.run(look(scene, TrainerApp(ward, folder, enter_as=official.id)))


def decline_tours(session: Session) -> None:
    """As after the first day: a tour offered above every desk would be most of its picture."""
    for role in sorted(session.roles):
        TouringDesk(session.learning.seat).keep(Tour(role).given_up())


@contextmanager
def same_every_time(name: str) -> Iterator[None]:
    """Ids, codes, salts and lots come from one seed for each picture, not from the machine."""
    dice, ticks = Random(name), count(int(MORNING.timestamp()) * 10**9, 10**6)
    with (
        patch("secrets.randbits", dice.getrandbits),
        patch("secrets.token_bytes", dice.randbytes),
        patch("secrets.token_hex", lambda length: dice.randbytes(length).hex()),
        patch("trainer.records.ids.time.time_ns", ticks.__next__),
    ):
        yield


async def look(scene: Scene, app: TrainerApp) -> str:
    """The picture of what stands on the screen after the last key."""
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for step in scene.steps:
            await do(step, pilot)
        return await still(pilot, scene.title)


async def do(step: Step, pilot: Pilot[None]) -> None:
    """One step of a scene.

    Raises:
        TimeoutError: the words never came.
    """
    match step:
        case See(wanted):
            await see(wanted, pilot)
        case PointAt(wanted):
            await point_at(wanted, pilot)
        case Type(text):
            await pilot.press(*("space" if letter == " " else letter for letter in text))
        case str():
            await pilot.press(step)


async def see(wanted: str, pilot: Pilot[None]) -> None:
    """Wait for words; a line end in them may be anywhere."""
    end = monotonic() + PATIENCE
    while wanted not in (shown := " ".join(" ".join(screen_rows(pilot.app)).split())):
        if monotonic() > end:
            raise TimeoutError(f"never saw {wanted!r}; the screen is:\n{shown}")
        await pilot.pause(0.02)


async def point_at(wanted: str, pilot: Pilot[None]) -> None:
    """Go down one row after another; a list that lacks the words ends it with `TimeoutError`."""
    for _row in range(LONGEST):
        if any("›" in row and wanted in row for row in screen_rows(pilot.app)):
            return
        await pilot.press("down")
    raise TimeoutError(f"no row says {wanted!r}; the screen is:\n" + "\n".join(screen_rows(pilot.app)))


async def still(pilot: Pilot[None], title: str) -> str:
    """The screen once nothing moves on it: no late answer of a desk, no blinking cursor."""
    for field in pilot.app.screen.query(ViInput):
        field.cursor_blink = False
    before, now = "", screen_svg(pilot.app, title)
    while now != before:
        await pilot.pause(0.25)
        before, now = now, screen_svg(pilot.app, title)
    return now


class Typist(io.StringIO):
    """A person at plain lines: what they type stands behind the prompt, as a terminal shows it."""

    def __init__(self, typed: tuple[str, ...], screen: io.StringIO) -> None:
        """Type these lines, then nothing more."""
        super().__init__("".join(f"{line}\n" for line in typed))
        self._screen = screen

    def isatty(self) -> bool:
        """Someone sits there."""
        return True

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        """The next line; the screen shows it."""
        line = super().readline()
        self._screen.write(line)
        return line


def listen(scene: PlainScene, ward: Ward, who: str) -> str:
    """The picture of a conversation on plain lines, up to the prompt after the last line typed."""
    heard = io.StringIO()
    run(ward, ward.folder, enter_as=who, wire=Wire(Typist(scene.typed, heard), heard))
    return lines_svg(heard.getvalue().splitlines()[:-1], scene.title)
