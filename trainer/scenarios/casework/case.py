"""A case as its author wrote it: facts only; fee, date, decision, scan list and score are computed from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from trainer.scenarios.conditions import ALWAYS, Condition
from trainer.scenarios.procedures import Change, Law


class Resolve(StrEnum):
    """What a fault leads to, the gravest last."""

    AT_COUNTER = "at_counter"
    SUPPLEMENT = "supplement"
    REDIRECT = "redirect"
    REFUSE = "refuse"


class Critical(StrEnum):
    """An error that fails a run whatever its points, as a serious fault fails a driving test."""

    EXTRA_PAPERS = "extra_papers"
    WRONG_FEE = "wrong_fee"
    WRONG_ACCEPT = "wrong_accept"
    WRONG_RETURN = "wrong_return"
    PIECEMEAL_SUPPLEMENT = "piecemeal_supplement"
    WRONG_REFUSAL = "wrong_refusal"
    DATA_LEAK = "data_leak"
    EMPTY_REPORT = "empty_report"
    PASSING_THE_BUCK = "passing_the_buck"


@dataclass(frozen=True, slots=True)
class Citizen:
    """Who stands at the counter; invented."""

    name: str
    age: int
    mood: int
    """1 (angry) to 5 (content), on arrival."""
    address: str = "bác"
    """How the official speaks to them: `bác`, `chị`, `em`."""
    voice: str = ""
    """What drives them, for the reader of the case: `vội đón cháu`, `ngại giấy tờ`."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """When they come: a working day, and the times of which the seed picks one."""

    day: date
    times: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class FolderPaper:
    """One paper in the citizen's folder, or one record of a database."""

    id: str
    title: str
    facts: Mapping[str, str] = field(hash=False)
    """Field → what stands there, in the author's order: `holder`, `born`, `state` … Shown with their labels."""
    paper: str = ""
    """Id of the procedure's paper it is; empty for one that the procedure does not know."""
    form: str = "original"
    """`original`, `copy`, `photo` or `electronic`."""
    pages: int = 1
    card: bool = False
    """A card of two sides: its pages are a setting of the ward, shown and not scored."""
    subject: str = ""
    """Whose data it holds when not the citizen's: `child`, `husband`; papers of one subject must agree."""
    database: bool = False
    """Seen only after a look-up, never brought."""


@dataclass(frozen=True, slots=True)
class FaultRule:
    """One thing that may be wrong with the folder."""

    id: str
    resolve: Resolve
    basis: str
    missing: str = ""
    """Id of the folder paper that is not there."""
    change: Mapping[str, str] = field(default_factory=dict, hash=False)
    """`paper.field` → what stands there instead."""
    slip: str = ""
    """The line for Mẫu 02, where the fault is to be supplemented."""
    do: str = ""
    """What the official does about it here, where it can be mended at the counter."""
    to: str = ""
    """Who is competent, where it is redirected."""
    why: str = ""
    """Why it is a fault, in a sentence for the review; the reason on Mẫu 03 where it is refused."""
    excludes: tuple[str, ...] = ()
    page: str = ""
    """`module#page` that teaches it."""


@dataclass(frozen=True, slots=True)
class Decoy:
    """What looks odd and is lawful: acting on it harasses the citizen."""

    id: str
    change: Mapping[str, str] = field(hash=False)
    because: str
    basis: str
    slip: str = ""
    """A line that a stickler would put on Mẫu 02; picking it is `extra_papers`."""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of the citizen; the first whose condition holds is given."""

    say: str
    when: Condition = ALWAYS
    show: str = ""
    """Id of the folder paper laid on the counter, open."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something the official may say, once."""

    id: str
    say: str
    reply: tuple[Reply, ...]
    when: Condition = ALWAYS
    """When it may be said at all."""
    learn: tuple[str, ...] = ()
    mood: int = 0
    critical: Critical | None = None
    lapse: str = ""
    """`medium` (-10) or `minor` (-2) where saying it is a lapse."""
    why: str = ""
    """For the review: why it helps, or why it tempts and harms."""
    basis: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Interjection:
    """What the citizen, or somebody else, says unasked, once, as soon as its condition holds."""

    id: str
    when: Condition
    say: str
    mood: int = 0
    who: str = ""
    """Speaker, when not the citizen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One counter case; its folder differs from run to run."""

    id: str
    title: str
    procedure: str
    minutes: int
    """Par: full points for time up to here, none at twice that."""
    citizen: Citizen
    arrives: Arrival
    folder: tuple[FolderPaper, ...]
    fault_count: Mapping[int, int] = field(hash=False)
    """Number of faults → percent of runs; sums to 100."""
    faults: tuple[FaultRule, ...]
    decoys: tuple[Decoy, ...]
    opening: str
    questions: tuple[Question, ...]
    basis: tuple[Law, ...]
    as_of: str
    version: str
    """Hash of the content without its change notes, with its procedure's and the calendar's."""
    vary: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """Name → values of which the seed picks one; `{name}` in what is said."""
    interjections: tuple[Interjection, ...] = ()
    must_know: tuple[str, ...] = ()
    fee_kind: str = ""
    """The procedure's kind of case for the fee and the limit; empty: the ordinary one."""
    due_kind: str = ""
    cases: str = ""
    """Name in `vary` that counts cases, for fees by the case."""
    settled_at_once: bool = False
    """The result is handed out at once, so that accepting needs no Mẫu 01."""
    labels: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Labels of fields on papers, where the usual ones do not fit: field → words."""
    level: int = 1
    """Difficulty, 1–5."""
    page: str = ""
    """`module#page` that teaches the whole case."""
    until: date | None = None
    changes: tuple[Change, ...] = ()

    def paper(self, id: str) -> FolderPaper:
        """The folder paper of that id; KeyError when there is none."""
        return {paper.id: paper for paper in self.folder}[id]

    def question(self, id: str) -> Question:
        """The question of that id; KeyError when there is none."""
        return {question.id: question for question in self.questions}[id]

    def law(self, id: str) -> Law | None:
        """The basis of that id, or of its beginning up to a hyphen: `D22-1` is found under `D22`."""
        known = {law.id: law for law in self.basis}
        while id and id not in known:
            id = id.rpartition("-")[0]
        return known.get(id)
