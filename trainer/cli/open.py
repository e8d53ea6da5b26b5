"""Opening the app in this terminal."""

import sys
from pathlib import Path

from trainer.faults import Fault, UsageFault
from trainer.places import alone_folder, records_file, ward_folder
from trainer.ward import Ward, open_ward
from trainer.words import _


def open_app(at: Path | None, content: Path | None, *, plain: bool = False) -> int:
    """Open the ward folder, or the first-run screen where there is none yet.

    `plain`: on plain lines instead. A folder that was named but holds no records is a fault: an empty app in
    its place would look like lost records.
    """
    folder = ward_folder(at)
    if records_file(folder).exists():
        return run_app(open_ward(folder, content), folder, plain=plain)
    if at is not None or folder != alone_folder():
        raise Fault(
            _("Thư mục này chưa có sổ."),
            str(folder),
            _("Lập thư mục của phường: trainer init --at {at}").format(at=folder),
        )
    return run_app(None, folder, plain=plain, content=content)


def run_app(
    ward: Ward | None,
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
    if plain:
        from trainer.plain.conversation import run

        return run(ward, folder, content=content, enter_as=session_of)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageFault(_("Cần một cửa sổ dòng lệnh để mở ứng dụng."), "", _("Xem: trainer --help"))
    from trainer.tui.app import TrainerApp

    app = TrainerApp(ward, folder, enter_as=session_of)
    app.run()
    if app.crash_note:
        print(app.crash_note, file=sys.stderr)
    return app.return_code or 0
