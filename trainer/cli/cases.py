"""`trainer cases`: the counter cases, the table of one to sign, how well it is covered; needs nobody."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trainer.cli.options import as_json, at, command
from trainer.faults import UsageFault
from trainer.words import N_, _

if TYPE_CHECKING:
    from trainer.desks.casebook import CaseBook


@command(
    "cases",
    N_("Liệt kê tình huống ở quầy; in bảng kết luận đúng của một tình huống để cán bộ tư pháp soát và ký."),
    "  trainer cases\n  trainer cases certified-transcript --table > bang.txt",
)
@at
@click.argument("id", required=False, metavar=N_("[MÃ]"))
@click.option("--table", is_flag=True, help=N_("Mọi tổ hợp lỗi với kết luận, mẫu, phí, ngày hẹn đúng."))
@click.option("--coverage", is_flag=True, help=N_("Câu nào có lượt tới, tổ hợp nào khó nhất."))
@as_json
def cases(
    at: Path | None, content: Path | None, id: str | None, table: bool, coverage: bool, as_json: bool
) -> None:
    """The list without an id; with one the table, or the coverage where that is asked for."""
    from trainer.desks.authoring import AuthoringDesk
    from trainer.desks.casebook import CaseBook
    from trainer.places import content_root, ward_folder

    if id is None and (table or coverage):
        raise UsageFault(_("Thiếu mã tình huống."), "", "trainer cases certified-transcript --table")
    if table and coverage:
        raise UsageFault(_("Chỉ dùng một trong hai: {names}.").format(names="--table, --coverage"))
    book = CaseBook(AuthoringDesk(content_root(content, ward_folder(at))[0]).library)
    if as_json:
        click.echo(json.dumps(_facts(book, id, coverage), ensure_ascii=False))
        return
    for line in _lines(book, id, coverage):
        click.echo(line)
    if id is None:
        for closed, why in book.closed():
            said = _("Đóng “{title}” ({id}): {why}")
            click.echo(said.format(title=book.library.title(closed), id=closed, why=why), err=True)


def _facts(book: "CaseBook", id: str | None, coverage: bool) -> object:
    if id is None:
        return {"cases": book.cases(), "closed": dict(book.closed())}
    return book.coverage_facts(id) if coverage else book.table_facts(id)


def _lines(book: "CaseBook", id: str | None, coverage: bool) -> Iterator[str]:
    if id is not None:
        yield from book.coverage_lines(id) if coverage else book.table_lines(id)
        return
    for case in book.cases():
        words = _("{id:<28} {title} (mức {level}, {minutes} phút, thủ tục {procedure})")
        yield words.format(**case)
