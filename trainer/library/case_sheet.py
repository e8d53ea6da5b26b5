"""The table of a counter case on paper: 80 columns, so that it can be read, printed and signed without playing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from trainer.library.case_table import Oddity, Row, laws, oddities
from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.telling import decision_said
from trainer.scenarios.counting import day_said
from trainer.scenarios.forms import Decision
from trainer.scenarios.tariffs import money
from trainer.words import _

WIDTH = 80
_COLUMNS = (2, 16, 28, 15, 15)
_GAP = 1
_RULE = "─" * WIDTH


def table_lines(case: Case, rows: Sequence[Row]) -> Iterator[str]:
    """The whole sheet; `rows` are those of the case, in order."""
    bare = next(row.deal for row in rows if not row.faults)
    yield from _head(case, bare)
    faults, decoys = oddities(bare)
    yield from _oddities(_("NHỮNG LỖI CÓ THỂ CÓ"), faults)
    yield from _oddities(_("LẠ MÀ HỢP LỆ: KHÔNG ĐƯỢC BẮT LỖI"), decoys)
    yield from ("", _RULE, *_line(("", _("Lỗi"), _("Kết luận đúng"), _("Phí"), _("Hẹn trả"))), _RULE)
    for number, (_faults, same) in enumerate(groupby(rows, lambda row: row.faults), 1):
        yield from _line(_cells(number, list(same)))
        yield _RULE
    yield from _foot()


def _head(case: Case, deal: Deal) -> Iterator[str]:
    year, month = case.as_of.split("-")
    times = ", ".join(f"{at:%H:%M}" for at in case.arrives.times)
    facts = {
        _("Tình huống"): f"{case.title} ({case.id})",
        _("Phiên bản"): case.version,
        _("Thủ tục"): f"{deal.procedure.title} ({deal.procedure.id})",
        _("Pháp luật"): _("cập nhật đến tháng {month}/{year}").format(month=int(month), year=year),
        _("Người dân"): _("{name}, {age} tuổi").format(name=case.citizen.name, age=case.citizen.age),
        _("Đến lúc"): f"{times}, {day_said(case.arrives.day)}",
    }
    yield from (_("BẢNG KẾT LUẬN ĐÚNG"), "")
    yield from _listed(facts.items())
    yield from ("", _("CĂN CỨ"))
    yield from _listed((f"  {id}", text) for id, text in laws(deal).items())


def _oddities(heading: str, known: Iterable[Oddity]) -> Iterator[str]:
    for at, odd in enumerate(known):
        if not at:
            yield from ("", heading)
        yield f"  {odd.id}" + (f" → {odd.leads_to}" if odd.leads_to else "")
        for words in filter(None, (odd.seen, odd.why, odd.law)):
            yield from wrap(words, WIDTH, initial_indent="      ", subsequent_indent="      ")


def _cells(number: int, rows: Sequence[Row]) -> tuple[str, ...]:
    """The cells of one set of faults: fees for each count, days for each hour."""
    first = rows[0]
    handed = first.truth.form.number if first.truth.form else _("không mẫu")
    lines = [f"{decision_said(first.truth.decision)} – {handed}", *_details(first)]
    accepted = first.truth.decision is Decision.ACCEPT
    fees = dict.fromkeys(_fee(row) for row in rows) if accepted else ()
    days = _days(rows) if accepted else ()
    return str(number), ", ".join(first.faults) or _("không"), "\n".join(lines), "\n".join(fees), "\n".join(days)


def _details(row: Row) -> Iterator[str]:
    if row.slip:
        yield _("Phiếu ghi: {lines}.").format(lines="; ".join(row.slip))
    if row.fixes:
        yield _("Sửa tại quầy: {lines}.").format(lines="; ".join(row.fixes))
    if row.truth.decision is Decision.REFUSE:
        yield _("Lý do: {lines}").format(lines=_(" hoặc ").join(row.reasons))
    if row.truth.receiver and row.truth.decision is Decision.REDIRECT:
        yield _("Đến: {receiver}.").format(receiver=row.truth.receiver)


def _fee(row: Row) -> str:
    amount = _("theo nơi khác") if row.truth.fee is None else money(row.truth.fee)
    return f"{', '.join(row.counted.values())} → {amount}" if row.counted else amount


def _days(rows: Sequence[Row]) -> Iterator[str]:
    """Each day with the hours that lead to it."""
    hours: dict[str, list[str]] = {}
    for row in rows:
        said = f"{row.truth.due:%d/%m/%Y}" if row.truth.due else _("ghi trên giấy hẹn")
        hours.setdefault(said, []).append(f"{row.at:%H:%M}")
    for said, at in hours.items():
        yield "\n".join([", ".join(dict.fromkeys(at)), f"→ {said}"] if len(hours) > 1 else [said])


def _foot() -> Iterator[str]:
    yield from wrap(
        _("Kết luận, mẫu, phí, ngày hẹn do máy tính từ danh mục thủ tục và lịch làm việc; người soát ký dưới đây."),
        WIDTH,
    )
    yield from ("", _("Người soát: ..............................  Chức vụ: .........................."))
    yield from ("", _("Ngày soát: ....../....../..........        Ký: ..............................."), "")


def _listed(items: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, words in items:
        yield from wrap(words, WIDTH, initial_indent=f"{name:<12} ", subsequent_indent=" " * 13)


def _line(cells: Sequence[str]) -> Iterator[str]:
    """Some cells side by side, each wrapped in its column."""
    folded = [
        [piece for part in cell.split("\n") for piece in wrap(part, width) or [""]]
        for cell, width in zip(cells, _COLUMNS, strict=True)
    ]
    for at in range(max(map(len, folded))):
        pieces = [column[at] if at < len(column) else "" for column in folded]
        padded = (f"{piece:<{width + _GAP}}" for piece, width in zip(pieces, _COLUMNS, strict=True))
        yield "".join(padded).rstrip()
