"""Who asks, on the command line: the same door, the same throttle."""

import sys
from getpass import getpass
from pathlib import Path

from trainer.faults import Fault, UsageFault
from trainer.people.official import Official
from trainer.text import fold
from trainer.ward import ALONE, Session, Ward
from trainer.words import _


def sign_in(ward: Ward, name: str, password_file: Path | None) -> Session:
    """Sign in the official of that name or code; the secret comes from the file, else from the keyboard.

    Raises:
        UsageFault: nobody or several of that name, or no secret and no keyboard.
        Refused: the door did not open.
    """
    official = _named(ward, name)
    if ward.mode == ALONE:
        return ward.alone()
    return ward.sign_in(official.id, _secret(password_file))


def _named(ward: Ward, name: str) -> Official:
    people = ward.records.officials(active=True)
    found = [o for o in people if name == o.identity.code or fold(name) == fold(o.name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageFault(_("Có {n} người tên {name}.").format(n=len(found), name=name), "", _("Dùng mã cán bộ."))
    raise UsageFault(_("Không có ai tên {name}.").format(name=name), "--as", _("Viết đủ họ tên, hoặc mã cán bộ."))


def _secret(password_file: Path | None) -> str:
    if password_file is not None:
        try:
            return password_file.read_text(encoding="utf-8-sig").split("\n")[0].rstrip("\r")
        except (OSError, UnicodeDecodeError) as error:
            raise Fault(_("Không đọc được tệp mật khẩu."), str(password_file)) from error
    if not sys.stdin.isatty():
        raise UsageFault(_("Cần mật khẩu."), "", _("Dùng --password-file, hoặc chạy trong cửa sổ dòng lệnh."))
    return getpass(_("Mật khẩu: "), stream=sys.stderr)
