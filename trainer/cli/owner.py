"""Commands for the owner of the ward folder: checked by the file system, confirmed at the keyboard."""

import os
import sys
from pathlib import Path

import click

from trainer.faults import Refused, UsageFault
from trainer.words import _


def must_own(path: Path) -> None:
    """Refuse anyone but the owner of the file (POSIX); elsewhere the file system itself decides.

    Raises:
        Refused: the file belongs to another user.
    """
    if hasattr(os, "geteuid") and path.exists() and path.stat().st_uid != os.geteuid():
        raise Refused(
            _("Chỉ chủ của tệp được làm việc này."), str(path), _("Đăng nhập máy bằng tài khoản giữ sổ.")
        )


def must_confirm(question: str, yes: bool) -> None:
    """Ask at the keyboard; `yes` (from `--yes`) answers beforehand.

    Raises:
        UsageFault: there is no keyboard and no `--yes`.
        click.Abort: the answer was not `co` or `y`.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise UsageFault(_("Việc này cần xác nhận ở bàn phím."), "", _("Chạy trong cửa sổ dòng lệnh, hoặc --yes."))
    answer = click.prompt(question + " " + _("[co/khong]"), default="khong", show_default=False, err=True)
    if answer.strip().lower() not in ("co", "có", "y", "yes"):
        raise click.Abort
