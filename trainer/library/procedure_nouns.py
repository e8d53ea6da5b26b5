"""From the shape of a procedure's file to the noun the rest of the house speaks of."""

from collections.abc import Iterator
from datetime import time

from trainer.library.nouns import changes
from trainer.library.procedure_shapes import DueShape, FeeShape, LimitShape, ProcedureShape, TariffShape
from trainer.scenarios.forms import Decision, Form
from trainer.scenarios.limits import CalendarDays, Limit, OnReceipt, SameDay, Term, TimeElsewhere, WorkingDays
from trainer.scenarios.papers import Paper
from trainer.scenarios.procedures import Figure, Law, Procedure, Redirection, Refusal
from trainer.scenarios.tariffs import AmountElsewhere, ByCouncil, Charge, Fixed, Free, PerPage, Tariff


def procedure(shape: ProcedureShape, id: str, version: str) -> Procedure:
    """A procedure's file; its rules (procedure_rules.py) have found nothing."""
    return Procedure(
        id=id,
        version=version,
        title=shape.title,
        code=shape.code,
        words=shape.words,
        place=shape.place,
        where=shape.where,
        papers=tuple(Paper(id, **dict(paper)) for id, paper in shape.papers.items()),
        fee=tuple(_charges(shape.fee)),
        due=tuple(_dues(shape.due)),
        forms={Decision(name): Form(number) for name, number in shape.forms},
        scan=shape.scan,
        signer=shape.signer,
        result=shape.result,
        check=shape.check,
        do_not_ask=shape.do_not_ask,
        tell=shape.tell,
        refuse=tuple(Refusal(id, why) for id, why in shape.refuse.items()),
        redirect=tuple(Redirection(id, **dict(way)) for id, way in shape.redirect.items()),
        limits=tuple(_limit(other, id, other.title, other.starts) for id, other in shape.limits.items()),
        figures=tuple(Figure(id, **dict(figure)) for id, figure in shape.figures.items()),
        since=shape.since,
        until=shape.until,
        basis=tuple(Law(id, text) for id, text in shape.basis.items()),
        as_of=shape.as_of,
        notes=shape.notes,
        changes=changes(shape.changes),
    )


def _charges(shape: FeeShape) -> Iterator[Charge]:
    if not shape.by_kind:
        yield Charge(_tariff(shape))
    for kind, tariff in shape.by_kind.items():
        yield Charge(_tariff(tariff), kind, tariff.title)


def _tariff(shape: TariffShape) -> Tariff:
    times = shape.times or "once"
    if shape.per_page:
        return PerPage(shape.per_page, shape.cap, times)
    if shape.fixed:
        return Fixed(shape.fixed, shape.per, times)
    if shape.by_council:
        return ByCouncil()
    return Free() if shape.free else AmountElsewhere()


def _dues(shape: DueShape) -> Iterator[Limit]:
    if not shape.by_kind:
        yield _limit(shape)
    for kind, limit in shape.by_kind.items():
        yield _limit(limit, kind, limit.title)


def _limit(shape: LimitShape, id: str = "", title: str = "", starts: str = "") -> Limit:
    return Limit(_term(shape), id, title, starts, shape.as_of, shape.unsure, shape.basis)


def _term(shape: LimitShape) -> Term:
    if shape.same_day_until:
        return SameDay(time.fromisoformat(shape.same_day_until), shape.plus_working_days or 0)
    if shape.working_days:
        return WorkingDays(shape.working_days)
    if shape.calendar_days:
        return CalendarDays(shape.calendar_days)
    return OnReceipt() if shape.on_receipt else TimeElsewhere()
