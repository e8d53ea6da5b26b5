"""`trainer init`: make a ward folder."""

import sys
from getpass import getpass
from pathlib import Path

import click

from trainer.cli.options import FILE, command
from trainer.faults import Fault, UsageFault
from trainer.people.official import Identity
from trainer.places import content_root, remember_ward
from trainer.ward import found_ward
from trainer.words import N_, _


@command(
    "init",
    N_("Lập thư mục của phường: chép nội dung, mở sổ, ghi quản trị viên đầu tiên."),
    '  trainer init --at /srv/trainer --name "Nguyễn Văn An" --code CB001 --unit office --post head-of-office',
)
@click.option("--at", type=FILE, required=True, metavar="DIR", help=N_("Thư mục sẽ lập."))
@click.option("--content", type=FILE, metavar="DIR", help=N_("Nội dung chép vào; mặc định là bản đi kèm."))
@click.option("--name", required=True, metavar=N_("TÊN"), help=N_("Họ tên quản trị viên đầu tiên."))
@click.option("--code", required=True, metavar=N_("MÃ"), help=N_("Mã cán bộ của người đó."))
@click.option("--unit", required=True, metavar=N_("MÃ"), help=N_("Mã đơn vị trong ward.yaml."))
@click.option("--post", required=True, metavar=N_("MÃ"), help=N_("Mã vị trí trong ward.yaml."))
@click.option("--password-file", type=FILE, metavar=N_("TỆP"), help=N_("Đọc mật khẩu từ dòng đầu của tệp."))
@click.option("--yes", is_flag=True, help=N_("Không hỏi lại."))
def init(
    at: Path,
    content: Path | None,
    name: str,
    code: str,
    unit: str,
    post: str,
    password_file: Path | None,
    yes: bool,
) -> None:
    """Make the ward folder and remember it as this machine's."""
    if not yes and not sys.stdin.isatty():
        raise UsageFault(_("Việc này cần bàn phím."), "", _("Chạy trong cửa sổ dòng lệnh, hoặc thêm --yes."))
    _known(content, unit, post)
    with found_ward(at, Identity(name, code, unit, post), _password(password_file), content=content) as ward:
        remember_ward(ward.folder)
    click.echo(_("Đã lập thư mục của phường: {at}").format(at=at), err=True)
    click.echo(_("→ Mở ứng dụng: trainer"), err=True)


def _known(content: Path | None, unit: str, post: str) -> None:
    from trainer.desks.authoring import AuthoringDesk

    ward = AuthoringDesk(content_root(content)[0]).library.establishment
    if ward.unit(unit) is None:
        known = ", ".join(known.id for known in ward.units)
        raise UsageFault(_("Không có đơn vị {id}.").format(id=unit), "--unit", known)
    if ward.post(post) is None:
        raise UsageFault(
            _("Không có vị trí {id}.").format(id=post), "--post", ", ".join(known.id for known in ward.posts)
        )


def _password(file: Path | None) -> str:
    if file is not None:
        try:
            return file.read_text(encoding="utf-8-sig").split("\n")[0].rstrip("\r")
        except (OSError, UnicodeDecodeError) as error:
            raise Fault(_("Không đọc được tệp mật khẩu."), str(file)) from error
    if not sys.stdin.isatty():
        raise UsageFault(_("Cần mật khẩu."), "", _("Dùng --password-file."))
    first = getpass(_("Mật khẩu quản trị (từ 12 ký tự): "), stream=sys.stderr)
    if getpass(_("Nhập lại: "), stream=sys.stderr) != first:
        raise UsageFault(_("Hai lần nhập không giống nhau."), "", _("Chạy lại lệnh."))
    return first
