"""Opening the app in this terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.faults import Fault, UsageFault
from trainer.places import alone_folder, records_file, ward_folder
from trainer.words import _

if TYPE_CHECKING:
    from trainer.ward import Ward


def open_app(at: Path | None, content: Path | None, *, plain: bool = False) -> int:
    """Open the ward folder, or the first-run screen where there is none yet.

    `plain`: on plain lines instead. A folder that was named but holds no records is a fault: an empty app in
    its place would look like lost records.
    """
    folder = ward_folder(at)
    with _word_of_opening():
        run = _face(_ward(at, folder, content), folder, plain=plain, content=content)
    return run()


def run_app(
    ward: "Ward | None",
    folder: Path,
    session_of: str = "",
    *,
    plain: bool = False,
    content: Path | None = None,
) -> int:
    """Run the terminal face, or the plain one, until it is closed; returns the exit status.

    `content` is for what a first run makes.

    Raises:
        UsageFault: this is not a terminal, which only the plain face can do without.
    """
    return _face(ward, folder, session_of, plain=plain, content=content)()


def _ward(at: Path | None, folder: Path, content: Path | None) -> "Ward | None":
    if records_file(folder).exists():
        from trainer.ward import open_ward

        return open_ward(folder, content)
    if at is not None or folder != alone_folder():
        raise Fault(
            _("Thư mục này chưa có sổ."),
            str(folder),
            _("Lập thư mục của phường: trainer init --at {at}").format(at=folder),
        )
    return None


def _face(
    ward: "Ward | None", folder: Path, session_of: str = "", *, plain: bool, content: Path | None
) -> Callable[[], int]:
    """The face, imported and ready to run."""
    if plain:
        from trainer.plain.conversation import run

        return lambda: run(ward, folder, content=content, enter_as=session_of)
    if not _in_terminal():
        raise UsageFault(_("Cần một cửa sổ dòng lệnh để mở ứng dụng."), "", _("Xem: trainer --help"))
    from trainer.tui.app import TrainerApp

    app = TrainerApp(ward, folder, content=content, enter_as=session_of)

    def run_in_terminal() -> int:
        app.run()
        if app.crash_note:
            print(app.crash_note, file=sys.stderr)
        return app.return_code or 0

    return run_in_terminal


@contextmanager
def _word_of_opening() -> Iterator[None]:
    """A word in the terminal while what takes long is imported and opened; no trace of it is left."""
    word = _("Đang mở…") if _in_terminal() else ""
    print(word, end="\r" if word else "", flush=True)
    try:
        yield
    finally:
        print(" " * len(word), end="\r" if word else "", flush=True)


def _in_terminal() -> bool:
    return bool(sys.stdin and sys.stdout) and sys.stdin.isatty() and sys.stdout.isatty()
