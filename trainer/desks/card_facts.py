"""A reference card as a mapping for programs: English keys that stay, sums and days as numbers and ISO dates."""

from dataclasses import asdict

from trainer.desks.card_dossier import COUNTS, Dossier, counts
from trainer.quizzes.numerals import number_text
from trainer.scenarios.counter import form, papers_asked, scan_list
from trainer.scenarios.due import Due, deadline, dues
from trainer.scenarios.fee import Fee, fees
from trainer.scenarios.force import caution, in_force
from trainer.scenarios.forms import Decision
from trainer.scenarios.limits import Limit
from trainer.scenarios.place import where
from trainer.scenarios.procedures import Figure, Place, Procedure
from trainer.scenarios.tariffs import Charge
from trainer.workdays import Calendar

Facts = dict[str, object]


def facts(procedure: Procedure, dossier: Dossier, calendar: Calendar) -> Facts:
    """Everything on a card; texts in the language of the face, money in whole đồng, null where nobody knows."""
    return {
        **named(procedure),
        "place": str(procedure.place),
        "where": where(procedure),
        "asked_for": _dossier(procedure, dossier),
        "papers": _papers(procedure),
        "do_not_ask": list(procedure.do_not_ask),
        "fee": _fees(procedure, dossier),
        "fee_depends_on": list(counts(procedure)),
        "due": _dues(procedure, dossier, calendar),
        "forms": _forms(procedure),
        "scan": [paper.id for paper in scan_list(procedure)],
        "signer": procedure.signer,
        "result": procedure.result,
        "check": list(procedure.check),
        "refuse": [{"id": r.id, "why": r.why, "basis": _law(procedure, r.id)} for r in procedure.refuse],
        "redirect": [
            {"id": way.id, "when": way.when, "to": way.to, "basis": _law(procedure, way.basis)}
            for way in procedure.redirect
        ],
        "tell": list(procedure.tell),
        "limits": _limits(procedure, dossier, calendar),
        "figures": [_figure(procedure, figure) for figure in procedure.figures],
        "in_force": in_force(procedure, dossier.received.date()),
        "since": procedure.since.isoformat(),
        "until": procedure.until.isoformat() if procedure.until else None,
        "basis": {law.id: law.text for law in procedure.basis},
        "notes": list(procedure.notes),
        "as_of": procedure.as_of,
        "caution": caution(procedure),
        "version": procedure.version,
    }


def named(procedure: Procedure) -> Facts:
    """What a procedure is called."""
    return {
        "id": procedure.id,
        "title": procedure.title,
        "code": procedure.code or None,
        "words": list(procedure.words),
    }


def _dossier(procedure: Procedure, dossier: Dossier) -> Facts:
    matter = counts(procedure)
    known: Facts = {count: getattr(dossier, count) for count in COUNTS if count in matter}
    return {"received": dossier.received.isoformat(timespec="minutes"), **known}


def _papers(procedure: Procedure) -> list[Facts]:
    needed = papers_asked(procedure)
    return [{**asdict(paper), "asked": paper in needed, "how": paper.said()} for paper in procedure.papers]


def _fees(procedure: Procedure, dossier: Dossier) -> list[Facts]:
    found = fees(procedure, pages=dossier.pages, copies=dossier.copies, cases=dossier.cases)
    return [_fee(charge, fee) for charge, fee in zip(procedure.fee, found, strict=True)]


def _fee(charge: Charge, fee: Fee) -> Facts:
    return {"kind": charge.kind, "title": fee.title, "amount": fee.amount, "rule": fee.rule, "how": fee.how}


def _dues(procedure: Procedure, dossier: Dossier, calendar: Calendar) -> list[Facts]:
    found = dues(procedure, dossier.received, calendar)
    return [_due(procedure, limit, due) for limit, due in zip(procedure.due, found, strict=True)]


def _due(procedure: Procedure, limit: Limit, due: Due) -> Facts:
    return {
        "kind": limit.id,
        "title": due.title,
        "day": due.day.isoformat() if due.day else None,
        "rule": due.rule,
        "how": due.how,
        "caution": due.caution,
        "basis": _law(procedure, limit.basis),
    }


def _forms(procedure: Procedure) -> Facts:
    if procedure.place is Place.REDIRECT:
        return {}
    handed = {str(decision): form(procedure, decision) for decision in Decision}
    return {decision: str(given) for decision, given in handed.items() if given is not None}


def _limits(procedure: Procedure, dossier: Dossier, calendar: Calendar) -> list[Facts]:
    """The limits of others; none has a day, because nobody said when it begins."""
    day = dossier.received.date()
    return [
        {
            "id": limit.id,
            "title": limit.title,
            "rule": (end := deadline(procedure, limit.id, day, calendar)).rule,
            "caution": end.caution,
            "basis": _law(procedure, limit.basis),
        }
        for limit in procedure.limits
    ]


def _figure(procedure: Procedure, figure: Figure) -> Facts:
    return {
        "id": figure.id,
        "title": figure.title,
        "value": number_text(figure.value),
        "unit": figure.unit,
        "basis": _law(procedure, figure.basis),
        "since": figure.since.isoformat() if figure.since else None,
        "until": figure.until.isoformat() if figure.until else None,
    }


def _law(procedure: Procedure, id: str) -> str | None:
    law = procedure.law(id)
    return law.text if law else None
