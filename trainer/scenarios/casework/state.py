"""The state of a run: values only, so that it can be kept, compared and rebuilt from its deeds."""

from dataclasses import dataclass
from datetime import date

from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import Deed
from trainer.scenarios.forms import Decision


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact on one paper: `transcript.born`."""

    paper: str
    field: str

    def __str__(self) -> str:
        return f"{self.paper}.{self.field}"


@dataclass(frozen=True, slots=True)
class Filled:
    """The one-stop form as it stands; None: not filled in."""

    procedure: str | None = None
    papers: frozenset[str] | None = None
    scan: frozenset[str] | None = None
    copies: int | None = None
    fee: int | None = None
    due: date | None = None
    form: str | None = None
    """`M01` … `M03`, or `none` where no form is handed out."""
    slip: frozenset[str] | None = None
    """Line ids: see `SlipLine`."""
    fixes: frozenset[str] | None = None
    reason: str | None = None
    receiver: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the dialogue."""

    minute: int
    who: str
    """`you`, `citizen`, `note` (what the program tells: a paper laid down, a record found), or a speaker's name."""
    text: str


@dataclass(frozen=True, slots=True)
class State:
    """One run at one moment."""

    deal: Deal
    minutes: int = 0
    mood: int = 3
    asked: tuple[str, ...] = ()
    knows: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    """Fault ids that a reply or an interjection gave away."""
    laid: frozenset[str] = frozenset()
    """Papers on the counter; those that a reply shows lie in the bag until then."""
    opened: tuple[str, ...] = ()
    """Papers read, in order; database records looked up among them."""
    claims: tuple[Deed, ...] = ()
    """`Differ`, `Unfit` and `Missing`, as reported."""
    interjected: frozenset[str] = frozenset()
    filled: Filled = Filled()
    talk: tuple[Said, ...] = ()
    decision: Decision | None = None
    """Once set, the run is over."""
    deeds: tuple[Deed, ...] = ()
    """All deeds so far: with the deal they rebuild this state."""

    @property
    def over(self) -> bool:
        """Whether the decision has fallen."""
        return self.decision is not None
