"""A deal: what one seed makes of a case; everything that is the same for all who play that seed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from trainer.scenarios.casework.case import Case, Decoy, FaultRule, FolderPaper
from trainer.scenarios.forms import Decision, Form
from trainer.scenarios.procedures import Procedure


@dataclass(frozen=True, slots=True)
class Deal:
    """The folder as dealt."""

    case: Case
    procedure: Procedure
    catalogue: tuple[tuple[str, str], ...]
    """Id and title of every procedure there is to choose from on the form, in order."""
    arrived: datetime
    """The ward's wall clock."""
    varied: Mapping[str, str] = field(hash=False)
    faults: tuple[FaultRule, ...]
    """Those drawn, in the author's order."""
    decoys: tuple[Decoy, ...]
    papers: tuple[FolderPaper, ...]
    """As they lie there: changes made, missing ones gone; database records at the end."""
    card_pages: int
    """Pages counted for a card of two sides: the ward's setting."""
    truth: "Truth"


@dataclass(frozen=True, slots=True)
class Truth:
    """What is right for this folder, computed; None or empty where the decision asks for no such thing."""

    decision: Decision
    """ACCEPT, SUPPLEMENT, REFUSE or REDIRECT: that of the gravest fault drawn."""
    procedure: str
    papers: frozenset[str]
    """Folder papers taken in: those present that the procedure knows, without database records."""
    scan: frozenset[str]
    form: Form | None
    slip: frozenset[str]
    """Fault ids whose lines Mẫu 02 must hold; all of them, once."""
    fixes: frozenset[str]
    """Fault ids to be mended here and now."""
    reasons: frozenset[str]
    """Fault ids any of which is a right reason on Mẫu 03."""
    receiver: str
    copies: int | None
    """None where the case does not vary them."""
    fee: int | None
    """Whole đồng; None where the law leaves it to a council or elsewhere."""
    fee_how: str
    due: date | None
    due_how: str
