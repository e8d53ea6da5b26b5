"""What is told of counter cases as plain data: the list, the table to sign, the coverage."""

from typing import Any

from trainer.library.case_coverage import Coverage
from trainer.library.case_table import Oddity, Row, laws, oddities
from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.deal import Deal


def case_json(case: Case) -> dict[str, Any]:
    """A case in the list."""
    return {
        "id": case.id,
        "title": case.title,
        "procedure": case.procedure,
        "level": case.level,
        "minutes": case.minutes,
        "faults": len(case.faults),
        "version": case.version,
        "as_of": case.as_of,
    }


def table_json(case: Case, rows: list[Row]) -> dict[str, Any]:
    """The table as data: what it was computed from, and one object for each row."""
    bare = next(row.deal for row in rows if not row.faults)
    faults, decoys = oddities(bare)
    return {
        **case_json(case),
        "procedure": {"id": bare.procedure.id, "title": bare.procedure.title, "version": bare.procedure.version},
        "arrives": case.arrives.day.isoformat(),
        "basis": laws(bare),
        "faults": [_oddity(odd) for odd in faults],
        "decoys": [_oddity(odd) for odd in decoys],
        "rows": [_row(row) for row in rows],
    }


def coverage_json(case: Case, found: Coverage) -> dict[str, Any]:
    """The coverage as data."""
    return {
        "id": case.id,
        "combinations": found.combinations,
        "random_runs": found.random_runs,
        "random_passes": found.random_passes,
        "lines": [{"id": line.id, "say": line.say, "hits": line.hits} for line in found.lines],
        "never": [line.id for line in found.never],
        "longest": found.longest,
        "hardest": {"combination": found.hardest, "mean": round(float(found.hardest_mean), 2)},
    }


def _oddity(odd: Oddity) -> dict[str, str]:
    return {"id": odd.id, "seen": odd.seen, "leads_to": odd.leads_to, "why": odd.why, "basis": odd.law}


def _row(row: Row) -> dict[str, Any]:
    truth = row.truth
    return {
        "faults": list(row.faults),
        "time": f"{row.at:%H:%M}",
        "counted": dict(row.counted),
        "decision": truth.decision.value,
        "form": truth.form.value if truth.form else None,
        "fee": truth.fee,
        "due": truth.due.isoformat() if truth.due else None,
        "slip": list(row.slip),
        "fixes": list(row.fixes),
        "reasons": list(row.reasons),
        "receiver": truth.receiver or None,
        **_taken(row.deal),
    }


def _taken(deal: Deal) -> dict[str, Any]:
    return {"papers": sorted(deal.truth.papers), "scan": sorted(deal.truth.scan), "copies": deal.truth.copies}
