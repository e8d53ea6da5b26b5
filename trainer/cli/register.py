"""`trainer register`: the completion register on stdout or in a file."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from trainer.cli.options import FILE, as_json, asker, at, command
from trainer.faults import Refused, UsageFault
from trainer.words import N_, _

DAY = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])
STATUSES = ("not started", "in progress", "completed", "overdue", "waived", "superseded")


@command(
    "register",
    N_("In sổ theo dõi: ai đã hoàn thành gì, lọc được, tính đến một ngày."),
    '  trainer register --as "Lê Thị Hoa" --status overdue\n'
    '  trainer register --as "Lê Thị Hoa" --unit office --as-at 2026-09-30 --csv > ds.csv',
)
@at
@asker
@click.option("--unit", default="", metavar=N_("MÃ"), help=N_("Chỉ đơn vị này."))
@click.option("--module", default="", metavar=N_("MÃ"), help=N_("Chỉ học phần này."))
@click.option("--course", default="", metavar=N_("MÃ"), help=N_("Chỉ khóa này."))
@click.option("--status", type=click.Choice(STATUSES), help=N_("Chỉ trạng thái này."))
@click.option("--late", is_flag=True, help=N_("Chỉ các dòng trễ hạn."))
@click.option("--text", default="", metavar=N_("CHỮ"), help=N_("Một phần họ tên hoặc mã, không cần dấu."))
@click.option("--as-at", type=DAY, metavar=N_("NGÀY"), help=N_("Có hiệu lực đến hết ngày này."))
@click.option(
    "--known-at",
    type=click.DateTime(["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d"]),
    metavar=N_("LÚC"),
    help=N_("Như có thể in ra vào lúc đó (giờ địa phương)."),
)
@click.option("--csv", "as_csv", is_flag=True, help=N_("In CSV (UTF-8 có BOM, an toàn với công thức)."))
@click.option("--out", type=FILE, metavar=N_("THƯ_MỤC"), help=N_("Ghi tệp vào thư mục này thay vì in."))
@as_json
def register(
    at: Path | None,
    content: Path | None,
    as_name: str,
    password_file: Path | None,
    unit: str,
    module: str,
    course: str,
    status: str | None,
    late: bool,
    text: str,
    as_at: datetime | None,
    known_at: datetime | None,
    as_csv: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """Print lines on stdout and the totals on stderr."""
    from trainer.cli.signing import sign_in
    from trainer.desks.register import Filters
    from trainer.desks.standings import Moment
    from trainer.places import ward_folder
    from trainer.progress.standing import Status
    from trainer.ward import open_ward

    if as_csv and as_json:
        raise UsageFault(_("Chọn một trong --csv và --json."))
    with open_ward(ward_folder(at), content) as ward:
        desk = sign_in(ward, as_name, password_file).register
        if desk is None:
            raise Refused(_("Sổ theo dõi dành cho người có vai trò tổ chức cán bộ."))
        day: date = as_at.date() if as_at else ward.records.today()
        moment = Moment(day, known_at.astimezone() if known_at else None)
        filters = Filters(unit, module, course, Status(status) if status else None, late, text)
        found = desk.register(filters, moment)
        if out is not None:
            out.mkdir(parents=True, exist_ok=True, mode=0o700)
            click.echo(desk.export(found, "json" if as_json else "csv", out))
        else:
            form = "json" if as_json else "csv" if as_csv else "text"
            _print(desk.print_out(found, form), bom=as_csv)
    _say_totals(found.officials, len(found.lines), found.late, day)


def _print(text: str, bom: bool) -> None:
    """Bytes, so that line ends and the mark of UTF-8 arrive as they are also on Windows."""
    ended = text if text.endswith("\n") else text + "\n"
    sys.stdout.buffer.write(("\ufeff" + ended if bom else ended).encode())
    sys.stdout.flush()


def _say_totals(officials: int, lines: int, late: int, day: date) -> None:
    click.echo(
        _("{lines} dòng, {officials} người, {late} dòng trễ; tính đến {day}.").format(
            lines=lines, officials=officials, late=late, day=day.strftime("%d/%m/%Y")
        ),
        err=True,
    )
