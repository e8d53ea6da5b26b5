"""`trainer records …`: look after the file in which everything is recorded."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trainer.cli.options import FILE, as_json, at, command
from trainer.cli.owner import must_confirm, must_own
from trainer.cli.voice import SpokenGroup
from trainer.places import records_file, ward_folder
from trainer.words import N_, _

if TYPE_CHECKING:
    from trainer.desks.owning import OwnersDesk

YES = click.option("--yes", is_flag=True, help=N_("Không hỏi lại."))


@click.group("records", cls=SpokenGroup, help=N_("Sổ: thông tin, kiểm tra, sao lưu, phục hồi, dựng lại."))
def records() -> None:
    """Commands on the records as a file."""


def _desk(at: Path | None) -> "OwnersDesk":
    from trainer.desks.owning import OwnersDesk

    book = records_file(ward_folder(at))
    must_own(book)
    return OwnersDesk(book)


@command("info", N_("Thông tin về sổ, không có tên ai."), "  trainer records info\n  trainer records info --json")
@at
@as_json
def info(at: Path | None, content: Path | None, as_json: bool) -> None:
    """Sizes, counts, head, versions."""
    facts = dict(_flat(asdict(_desk(at).info())))
    if as_json:
        click.echo(json.dumps(facts, ensure_ascii=False))
    else:
        lines = {_labels().get(key, key): value for key, value in facts.items()}
        width = max(map(len, lines))
        for label, value in lines.items():
            click.echo(f"{label:<{width}}  {'–' if value is None else value}")


def _labels() -> dict[str, str]:
    return {
        "path": _("Tệp"),
        "size": _("Kích thước (byte)"),
        "head.chain": _("Chuỗi"),
        "head.seq": _("Sự kiện cuối"),
        "head.hash": _("Đầu chuỗi"),
        "head.count": _("Số sự kiện"),
        "counts.officials": _("Cán bộ"),
        "counts.assignments": _("Phần giao"),
        "counts.attempts": _("Lượt làm bài"),
        "counts.answers": _("Câu trả lời"),
        "counts.completions": _("Lần hoàn thành"),
        "version": _("Phiên bản bảng"),
        "journal": _("Nhật ký ghi"),
        "sqlite": "SQLite",
        "sqlite_safe": _("SQLite không có lỗi WAL-reset"),
        "last_backup": _("Sao lưu gần nhất"),
        "last_verified": _("Kiểm tra gần nhất"),
        "verified_seq": _("Đã kiểm tra đến sự kiện"),
    }


def _flat(facts: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    for key, value in facts.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value if isinstance(value, bool | int | None) else str(value)


@command("verify", N_("Kiểm tra chuỗi băm, danh tính, ghi chú và các bảng dẫn xuất."), "  trainer records verify")
@at
@as_json
def verify(at: Path | None, content: Path | None, as_json: bool) -> int:
    """Exit 1 and name the first bad event when something was changed."""
    found = _desk(at).verify()
    bad = found.first_bad
    if as_json:
        facts = {"ok": found.ok, "count": found.count, "head": found.head.hash, "first_bad": bad}
        click.echo(json.dumps(facts, ensure_ascii=False))
    elif bad is None:
        click.echo(_("Đúng: {n} sự kiện, đầu chuỗi {head}").format(n=found.count, head=found.head.hash))
        advice = _("So đầu chuỗi với bản in ở nơi khác: chuỗi tự nó không chống được người viết lại cả tệp.")
        click.echo(advice, err=True)
    else:
        seq, id, reason = bad
        click.echo(_("SAI từ sự kiện {seq} ({id}): {reason}").format(seq=seq, id=id, reason=reason))
    return 0 if found.ok else 1


@command(
    "backup",
    N_("Sao lưu khi đang dùng; bản sao được kiểm tra rồi mới đặt tên."),
    "  trainer records backup --to /mnt/usb",
)
@at
@click.option(
    "--to",
    type=FILE,
    metavar="DIR",
    help=N_("Thư mục chứa bản sao; mặc định là backups trong thư mục phường."),
)
def backup(at: Path | None, content: Path | None, to: Path | None) -> None:
    """Print the path of the copy."""
    desk = _desk(at)
    click.echo(desk.back_up(to or desk.book.parent / "backups"))


@command(
    "restore",
    N_("Thay sổ bằng một bản sao đã kiểm tra; sổ cũ được giữ bên cạnh."),
    "  trainer records restore FILE",
)
@at
@click.argument("file", type=FILE, metavar=N_("TỆP"))
@YES
def restore(at: Path | None, content: Path | None, file: Path, yes: bool) -> None:
    """Verify the copy first; print where the old file is kept."""
    desk = _desk(at)
    must_confirm(_("Thay {book} bằng {file}?").format(book=desk.book, file=file), yes)
    kept = desk.restore(file)
    click.echo(_("Đã phục hồi; trước đó không có sổ.") if kept is None else kept, err=kept is None)


@command("rebuild", N_("Dựng lại các bảng dẫn xuất từ chuỗi sự kiện."), "  trainer records rebuild")
@at
@YES
def rebuild(at: Path | None, content: Path | None, yes: bool) -> None:
    """One transaction; print how many events were replayed."""
    desk = _desk(at)
    must_confirm(_("Dựng lại các bảng từ chuỗi sự kiện?"), yes)
    click.echo(_("Đã dựng lại từ {n} sự kiện.").format(n=desk.rebuild()))


@command(
    "recover-admin",
    N_("Cấp mã dùng một lần cho quản trị viên khi không ai còn vào được; việc này được ghi vào sổ."),
    "  trainer records recover-admin --code CB001",
)
@at
@click.option("--code", required=True, metavar=N_("MÃ"), help=N_("Mã cán bộ của người nhận."))
@YES
def recover_admin(at: Path | None, content: Path | None, code: str, yes: bool) -> None:
    """Print the one-time code; it lives 15 minutes."""
    desk = _desk(at)
    name = desk.holder_of(code).name
    must_confirm(_("Cấp quyền quản trị và mã mới cho {name}?").format(name=name), yes)
    click.echo(desk.recover_admin(code))


for _command in (info, verify, backup, restore, rebuild, recover_admin):
    records.add_command(_command)
