"""`trainer procedure`: the reference card on stdout; needs nobody and no ward folder."""

import json
import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trainer.cli.options import as_json, at, command
from trainer.faults import Fault, UsageFault
from trainer.words import N_, _

if TYPE_CHECKING:
    from trainer.desks.card import Card, CardDesk
    from trainer.desks.card_dossier import Dossier
    from trainer.scenarios.procedures import Procedure

WIDEST = 100
"""Columns beyond which a line is tiring to read."""

_UNUSED = {
    "pages": N_("Phí của thủ tục này không tính theo trang: bỏ qua --pages."),
    "copies": N_("Phí của thủ tục này không tính theo bản: bỏ qua --copies."),
    "cases": N_("Phí của thủ tục này không tính theo trường hợp: bỏ qua --cases."),
}


class Number(click.ParamType[int]):
    """A number of pages, copies or cases."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """As the other faces read it."""
        from trainer.desks.card_dossier import read_count

        try:
            return read_count(str(value))
        except Fault as fault:
            self.fail(fault.message, param, ctx)


@command(
    "procedure",
    N_("Tra một thủ tục: giấy tờ, phí, ngày hẹn, mẫu, người ký. Không nêu tên thì liệt kê mọi thủ tục."),
    '  trainer procedure "sao y" --pages 5 --copies 3\n'
    '  trainer procedure "khai sinh" --received 2026-11-23T15:20 --json',
)
@at
@click.argument("query", nargs=-1, metavar=N_("[THỦ_TỤC]"))
@click.option("--pages", type=Number(), metavar="N", help=N_("Số trang của bản chính."))
@click.option("--copies", type=Number(), metavar="N", help=N_("Số bản cần."))
@click.option("--cases", type=Number(), metavar="N", help=N_("Số trường hợp, số hợp đồng."))
@click.option("--received", metavar=N_("LÚC"), help=N_("Lúc nhận đủ hồ sơ: 2026-11-23T15:20; bỏ trống là bây giờ."))
@as_json
def procedure(
    at: Path | None,
    content: Path | None,
    query: tuple[str, ...],
    pages: int | None,
    copies: int | None,
    cases: int | None,
    received: str | None,
    as_json: bool,
) -> None:
    """The best match on stdout, the other matches named on stderr; exit 1 when nothing matches."""
    asked, given = " ".join(query), {"pages": pages, "copies": copies, "cases": cases}
    desk = _desk(at, content)
    if not asked.strip():
        if received or any(given.values()):
            raise UsageFault(_("Thiếu tên thủ tục."), "", 'trainer procedure "sao y" --pages 5')
        return _list(desk, as_json)
    moment = _moment(received, desk.now())
    found, *others = _found(desk, asked)
    card = desk.card(found, _dossier(found, moment, given))
    if as_json:
        _print_json({**desk.facts(card), "others": [{"id": each.id, "title": each.title} for each in others]})
    else:
        click.echo("\n".join(_lines(card)))
        _say_others(others)


def _desk(at: Path | None, content: Path | None) -> "CardDesk":
    from trainer.desks.authoring import AuthoringDesk
    from trainer.desks.card import CardDesk
    from trainer.places import content_root, ward_folder

    return CardDesk(AuthoringDesk(content_root(content, ward_folder(at))[0]).library)


def _moment(received: str | None, now: datetime) -> datetime:
    from trainer.desks.card_dossier import read_received

    try:
        return read_received(received or "", now)
    except Fault as fault:
        raise UsageFault(fault.message, "--received", _("Ví dụ: --received 2026-11-23T15:20")) from fault


def _found(desk: "CardDesk", asked: str) -> tuple["Procedure", ...]:
    found, repaired = desk.find(asked), desk.under_repair(asked)
    if repaired:
        click.echo(_("Đang sửa: {titles}.").format(titles=", ".join(repaired)), err=True)
    if not found:
        raise Fault(
            _("Không thấy thủ tục nào khớp “{query}”.").format(query=asked),
            "",
            _("Gõ trainer procedure để xem mọi thủ tục."),
        )
    return found


def _dossier(found: "Procedure", moment: datetime, given: dict[str, int | None]) -> "Dossier":
    from trainer.desks.card_dossier import Dossier, counts

    for count in given:
        if given[count] is not None and count not in counts(found):
            click.echo(_(_UNUSED[count]), err=True)
    return Dossier(moment, given["pages"], given["copies"] or 1, given["cases"] or 1)


def _list(desk: "CardDesk", as_json: bool) -> None:
    from trainer.desks.card_facts import named

    found = desk.find("")
    if as_json:
        return _print_json([named(each) for each in found])
    width = max((len(each.id) for each in found), default=0)
    for each in found:
        click.echo(f"{each.id:<{width}}  {each.title}")
    return None


def _lines(card: "Card") -> list[str]:
    """Title, then each section under its name, what belongs to a line behind it."""
    code = f" ({card.procedure.code})" if card.procedure.code else ""
    lines = [f"{card.procedure.title}{code}"]
    for section in card.sections:
        lines += ["", section.title]
        for line in section.lines:
            lines += [_set("  ", line.said), *(_set("    ", more) for more in line.more)]
    return [*lines, "", _set("", card.caution)]


def _set(margin: str, sentence: str) -> str:
    """A sentence behind its margin, wrapped there for a person at a terminal; a program gets one line."""
    if not sys.stdout.isatty():
        return margin + sentence
    width = min(shutil.get_terminal_size().columns, WIDEST)
    return click.wrap_text(sentence, width, margin, margin)


def _say_others(others: list["Procedure"]) -> None:
    if others:
        click.echo("\n" + _("Cũng khớp: gõ mã ở đầu dòng để xem."), err=True)
    for other in others:
        click.echo(f"  {other.id}  {other.title}", err=True)


def _print_json(facts: object) -> None:
    click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
