"""Opening the app in this terminal."""

import sys
from pathlib import Path

from trainer.faults import Fault, UsageFault
from trainer.places import alone_folder, records_file, ward_folder
from trainer.ward import Ward, open_ward
from trainer.words import _


def open_app(at: Path | None, content: Path | None) -> int:
    """Open the ward folder, or the first-run screen where there is none yet.

    A folder that was named but holds no records is a fault: an empty app in its place would look like lost records.
    """
    folder = ward_folder(at)
    if records_file(folder).exists():
        return run_app(open_ward(folder, content), folder)
    if at is not None or folder != alone_folder():
        raise Fault(
            _("Thư mục này chưa có sổ."),
            str(folder),
            _("Lập thư mục của phường: trainer init --at {at}").format(at=folder),
        )
    return run_app(None, folder)


def run_app(ward: Ward | None, folder: Path, session_of: str = "") -> int:
    """Run the terminal face until it is closed; returns the exit status.

    Raises:
        UsageFault: this is not a terminal.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageFault(_("Cần một cửa sổ dòng lệnh để mở ứng dụng."), "", _("Xem: trainer --help"))
    from trainer.tui.app import TrainerApp

    app = TrainerApp(ward, folder, enter_as=session_of)
    app.run()
    if app.crash_note:
        print(app.crash_note, file=sys.stderr)
    return app.return_code or 0
