"""What goes over the counter: the papers to ask for, those to scan, the form to hand out."""

from trainer.scenarios.forms import Decision, Form
from trainer.scenarios.papers import Paper
from trainer.scenarios.procedures import Procedure


def papers_asked(procedure: Procedure) -> tuple[Paper, ...]:
    """The papers without which an ordinary dossier is incomplete, data being in order."""
    return tuple(paper for paper in procedure.papers if paper.asked)


def scan_list(procedure: Procedure, online: bool = False) -> tuple[Paper, ...]:
    """The papers to digitise and sign at reception.

    TT 03/2025/TT-VPCP, Điều 5: not those of a dossier filed online, not those only shown. What the office
    itself makes or looks up is no paper of the citizen's.
    """
    if online:
        return ()
    if procedure.scan is not None:
        return tuple(paper for paper in procedure.papers if paper.id in procedure.scan)
    return tuple(p for p in procedure.papers if p.kept and not (p.made_at_counter or p.looked_up))


def form(procedure: Procedure, decision: Decision, settled_at_once: bool = False) -> Form | None:
    """The form that goes with a decision; None for a redirect, and for what is settled at once."""
    if decision is Decision.ACCEPT and settled_at_once:
        return None
    return procedure.forms.get(decision)
