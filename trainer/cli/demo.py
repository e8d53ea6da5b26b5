"""`trainer demo`: sample data in a folder of its own, opened as one of its people."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from trainer.cli.options import FILE, command
from trainer.faults import UsageFault
from trainer.words import N_, _

ROLES = ("learner", "trainer", "hr", "admin")


def _before_plain() -> bool:
    """`trainer --plain demo` is `trainer demo --plain`."""
    context = click.get_current_context(silent=True)
    return bool(((context.obj if context else None) or {}).get("plain"))


@command(
    "demo",
    N_("Mở dữ liệu mẫu để dùng thử: khoảng 100 cán bộ được đặt ra, học dở, quá hạn, hoàn thành."),
    "  trainer demo --role hr\n  trainer demo --at /tmp/mau --no-open",
)
@click.option("--role", type=click.Choice(ROLES), default="learner", help=N_("Mở như người có vai trò này."))
@click.option("--at", type=FILE, metavar="DIR", help=N_("Thư mục của dữ liệu mẫu; mặc định là của máy này."))
@click.option("--content", type=FILE, metavar="DIR", help=N_("Nội dung chép vào; mặc định là bản đi kèm."))
@click.option("--plain", is_flag=True, default=_before_plain, help=N_("Mở bằng từng dòng chữ, không khung."))
@click.option("--fresh", is_flag=True, help=N_("Dựng lại từ đầu, bỏ những gì đã làm thử trong đó."))
@click.option("--no-open", is_flag=True, help=N_("Chỉ dựng; in tên, mã, vai trò, mật khẩu ra stdout (JSON)."))
@click.option("--json", "as_json", is_flag=True, help=N_("Như --no-open."))
def demo(
    role: str,
    at: Path | None,
    content: Path | None,
    plain: bool,
    fresh: bool,
    no_open: bool,
    as_json: bool,
) -> int:
    """Make the sample data when needed, then open it or print who can sign in."""
    from trainer.demo import ready_demo
    from trainer.places import demo_folder

    printing = no_open or as_json
    if not printing and not plain and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageFault(
            _("Cần một cửa sổ dòng lệnh để mở ứng dụng."), "", _("Chỉ dựng dữ liệu mẫu: thêm --no-open.")
        )
    folder = (at or demo_folder()).expanduser().absolute()
    click.echo(_("Chuẩn bị dữ liệu mẫu…"), err=True)
    made = ready_demo(folder, fresh=fresh, content=content)
    if not made:
        click.echo(_("Dùng tiếp dữ liệu mẫu đã có; dựng lại từ đầu: --fresh."), err=True)
    if printing:
        _print_people(folder)
        return 0
    return _open_as(role, folder, content, plain)


def _print_people(folder: Path) -> None:
    from trainer.demo import people

    found = {"folder": str(folder), "people": [asdict(person) for person in people()]}
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


def _open_as(role: str, folder: Path, content: Path | None, plain: bool) -> int:
    from trainer.cli.open import run_app
    from trainer.demo import person_for
    from trainer.people.roles import Role
    from trainer.ward import open_ward

    ward = open_ward(folder, content)
    official = ward.records.official_by_code(person_for(Role(role)).code)
    return run_app(ward, folder, session_of=official.id if official else "", plain=plain)
