"""What stands on a reference card, section by section, in plain sentences: every face shows these."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from trainer.desks.card_dossier import Dossier, counts
from trainer.quizzes.numerals import number_said
from trainer.scenarios.counter import form, scan_list
from trainer.scenarios.counting import day_said
from trainer.scenarios.due import Due, deadline, dues
from trainer.scenarios.fee import Fee, fees
from trainer.scenarios.force import force_said, in_force
from trainer.scenarios.forms import Decision, Form
from trainer.scenarios.limits import OnReceipt, SameDay
from trainer.scenarios.place import where
from trainer.scenarios.procedures import Figure, Place, Procedure
from trainer.scenarios.tariffs import AmountElsewhere, money, tariff_said
from trainer.words import N_, _
from trainer.workdays import Calendar


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know."""

    said: str
    more: tuple[str, ...] = ()
    """How it comes about, its basis, what to be careful of; a sentence each."""


@dataclass(frozen=True, slots=True)
class Section:
    """One question that the card answers."""

    key: str
    """The same in every language."""
    title: str
    """Thirteen letters at most: it stands beside its lines on a narrow screen."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a section is worked out from."""

    procedure: Procedure
    dossier: Dossier
    calendar: Calendar

    @property
    def is_elsewhere(self) -> bool:
        """Whether the office settles nothing of it, and sends people on."""
        return self.procedure.place is Place.REDIRECT


Told: TypeAlias = Iterator[Line]

DECIDED = {
    Decision.ACCEPT: N_("Tiếp nhận"),
    Decision.SUPPLEMENT: N_("Chưa đủ, phải bổ sung"),
    Decision.REFUSE: N_("Từ chối"),
    Decision.LATE: N_("Trả trễ"),
    Decision.STOP: N_("Dừng giải quyết"),
}
"""The decisions that have a form, in words."""


def sections(asked: Asked) -> tuple[Section, ...]:
    """The sections that have something to say, in the order in which they are needed at the counter.

    What no longer holds says so first; what is settled elsewhere says where before anything else.
    """
    told = ((key, tuple(_TOLD[key](asked))) for key in _order(asked))
    return tuple(Section(key, _title(key, asked), lines) for key, lines in told if lines)


def _title(key: str, asked: Asked) -> str:
    return _("Thời hạn") if key == "due" and asked.is_elsewhere else _(_TITLES[key])


def _order(asked: Asked) -> list[str]:
    first = [] if in_force(asked.procedure, asked.dossier.received.date()) else ["force"]
    first += ["where", "redirect"] if asked.is_elsewhere else ["where"]
    return [*first, *(key for key in _TOLD if key not in first)]


def _where(asked: Asked) -> Told:
    yield Line(where(asked.procedure))


def _papers(asked: Asked) -> Told:
    for paper in asked.procedure.papers:
        yield Line(ended(f"{paper.title}: {paper.said()}"))
    if not asked.procedure.papers and not asked.is_elsewhere:
        yield Line(tariff_said(AmountElsewhere()))  # the one sentence for what the catalogue does not hold


def _fee(asked: Asked) -> Told:
    dossier = asked.dossier
    for fee in fees(asked.procedure, pages=dossier.pages, copies=dossier.copies, cases=dossier.cases):
        yield _fee_line(fee)
    if dossier.pages is None and "pages" in counts(asked.procedure):
        yield Line(_("Số tiền tùy số trang của bản chính và số bản cần."))


def _fee_line(fee: Fee) -> Line:
    said = money(fee.amount) if fee.amount and fee.how else fee.rule
    more = (fee.how, fee.rule) if fee.amount and fee.how else ()
    return Line(ended(titled(fee.title, said)), tuple(map(ended, more)))


def _due(asked: Asked) -> Told:
    procedure, received = asked.procedure, asked.dossier.received
    found = dues(procedure, received, asked.calendar)
    bases = (limit.basis for limit in procedure.due)
    yield from _with_basis(procedure, [(*_last_day(due), basis) for due, basis in zip(found, bases, strict=True)])
    if any(due.day for due in found):
        words = _("Tính từ lúc nhận đủ hồ sơ hợp lệ: {clock}, {day}. Hồ sơ thiếu thì tính từ lúc bổ sung đủ.")
        if asked.is_elsewhere:
            words = _("Tính như nơi giải quyết nhận đủ hồ sơ hợp lệ lúc {clock}, {day}.")
        yield Line(words.format(clock=f"{received:%H:%M}", day=day_said(received.date())))


def _last_day(due: Due) -> tuple[str, tuple[str, ...]]:
    """The last day in time, and how it was counted; the rule alone where no day can be said."""
    if due.day is None:
        return titled(due.title, due.rule), _some(due.caution)
    said = titled(due.title, _("chậm nhất {day}").format(day=day_said(due.day)))
    return said[:1].upper() + said[1:], _some(due.how, due.rule, due.caution)


def _forms(asked: Asked) -> Told:
    if asked.is_elsewhere:
        return
    for decision, words in DECIDED.items():
        handed = form(asked.procedure, decision)
        if handed is not None:
            yield Line(ended(f"{_(words)}: {handed.number}, {handed.heading}"), _beside(asked, decision, handed))


def _beside(asked: Asked, decision: Decision, handed: Form) -> tuple[str, ...]:
    """What to know of a form: when none is handed out, what it was called."""
    at_once = any(isinstance(limit.term, SameDay | OnReceipt) for limit in asked.procedure.due)
    if at_once and form(asked.procedure, decision, settled_at_once=True) is None:
        return (_("Trả kết quả ngay lúc nộp thì không cần {form}.").format(form=handed.number),)
    if handed.older_heading:
        return (_("Còn gọi: {heading}.").format(heading=handed.older_heading),)
    return ()


def _scan(asked: Asked) -> Told:
    papers = asked.procedure.papers
    if asked.is_elsewhere or not papers:
        return
    online = _("Hồ sơ nộp trực tuyến thì không số hóa lại (TT 03/2025/TT-VPCP, Điều 5).")
    listed = [Line(ended(paper.title)) for paper in scan_list(asked.procedure)]
    *others, last = listed or [Line(_("Không có giấy tờ nào phải số hóa khi tiếp nhận."))]
    yield from others
    yield Line(last.said, (online,))


def _refuse(asked: Asked) -> Told:
    reasons = [(refusal.why, (), refusal.id) for refusal in asked.procedure.refuse]
    yield from _with_basis(asked.procedure, reasons)


def _redirect(asked: Asked) -> Told:
    words = _("{when}. Hướng dẫn: {to}")
    ways = [(words.format(when=way.when, to=way.to), (), way.basis) for way in asked.procedure.redirect]
    yield from _with_basis(asked.procedure, ways)


def _limits(asked: Asked) -> Told:
    procedure, day = asked.procedure, asked.dossier.received.date()
    ends = [(limit, deadline(procedure, limit.id, day, asked.calendar)) for limit in procedure.limits]
    told = [(titled(each.title, end.rule), _some(end.caution), each.basis) for each, end in ends]
    yield from _with_basis(procedure, told)


def _figures(asked: Asked) -> Told:
    told = [(_figure(figure), (), figure.basis) for figure in asked.procedure.figures]
    yield from _with_basis(asked.procedure, told)


def _figure(figure: Figure) -> str:
    said = f"{figure.title}: {number_said(figure.value, figure.unit)}"
    if figure.since and figure.until:
        return _("{said} (từ {since} đến hết {until})").format(
            said=said, since=f"{figure.since:%d/%m/%Y}", until=f"{figure.until:%d/%m/%Y}"
        )
    if figure.since:
        return _("{said} (từ {since})").format(said=said, since=f"{figure.since:%d/%m/%Y}")
    if figure.until:
        return _("{said} (đến hết {until})").format(said=said, until=f"{figure.until:%d/%m/%Y}")
    return said


def _texts(texts: Callable[[Procedure], Iterable[str]]) -> Callable[[Asked], Told]:
    """A section whose lines the catalogue holds as they are."""

    def told(asked: Asked) -> Told:
        return (Line(ended(text)) for text in texts(asked.procedure) if text)

    return told


def _force(asked: Asked) -> Told:
    yield Line(force_said(asked.procedure, asked.dossier.received.date()))


def _some(*texts: str) -> tuple[str, ...]:
    return tuple(filter(None, texts))


def _with_basis(procedure: Procedure, told: Sequence[tuple[str, tuple[str, ...], str]]) -> Told:
    """Lines as (sentence, what to know beside it, id of its basis); neighbours of one basis name it once."""
    texts = [basis_of(procedure, id) for _said, _more, id in told]
    for (said, more, _id), basis, following in zip(told, texts, [*texts[1:], ""], strict=False):
        yield Line(ended(said), (*map(ended, more), *([ended(basis)] if basis and basis != following else [])))


def basis_of(procedure: Procedure, id: str) -> str:
    """The law behind a reason, a limit or a figure, in words; empty where none is named."""
    law = procedure.law(id)
    return _("Căn cứ: {basis}").format(basis=law.text) if law else ""


def titled(title: str, said: str) -> str:
    """What is said of a kind of case; where there is only one, without its title."""
    return f"{title}: {said}" if title else said


def ended(text: str) -> str:
    """A sentence, with the full stop that texts in the catalogue may do without."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


_TOLD: dict[str, Callable[[Asked], Told]] = {
    "where": _where,
    "papers": _papers,
    "do_not_ask": _texts(lambda procedure: procedure.do_not_ask),
    "fee": _fee,
    "due": _due,
    "forms": _forms,
    "scan": _scan,
    "signer": _texts(lambda procedure: (procedure.signer,)),
    "result": _texts(lambda procedure: (procedure.result,)),
    "check": _texts(lambda procedure: procedure.check),
    "refuse": _refuse,
    "redirect": _redirect,
    "tell": _texts(lambda procedure: procedure.tell),
    "limits": _limits,
    "figures": _figures,
    "force": _force,
    "basis": _texts(lambda procedure: (law.text for law in procedure.basis)),
    "notes": _texts(lambda procedure: procedure.notes),
}

_TITLES = {
    "where": N_("Thẩm quyền"),
    "papers": N_("Giấy tờ"),
    "do_not_ask": N_("Không đòi"),
    "fee": N_("Phí, lệ phí"),
    "due": N_("Hẹn trả"),
    "forms": N_("Mẫu"),
    "scan": N_("Số hóa"),
    "signer": N_("Người ký"),
    "result": N_("Kết quả"),
    "check": N_("Xem kỹ"),
    "refuse": N_("Từ chối khi"),
    "redirect": N_("Nơi khác"),
    "tell": N_("Nói cho biết"),
    "limits": N_("Thời hạn khác"),
    "figures": N_("Số liệu khác"),
    "force": N_("Hiệu lực"),
    "basis": N_("Căn cứ"),
    "notes": N_("Tra lại"),
}
