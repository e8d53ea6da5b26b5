"""The catalogue: a procedure as the law has it, from which every figure is computed, never typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, TypeVar

from trainer.faults import Fault
from trainer.scenarios.forms import USUAL, Decision, Form
from trainer.scenarios.limits import Limit
from trainer.scenarios.papers import Paper
from trainer.scenarios.tariffs import Charge
from trainer.words import _

Named = TypeVar("Named")


class Place(StrEnum):
    """Who is competent: every office, one office, or none of the ward's."""

    ANY = "any"
    RESIDENCE = "residence"
    PROPERTY = "where-the-property-is"
    REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Law:
    """A legal basis under the short name by which a procedure, a case or a slip cites it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reason for refusing (Mẫu 03); its id is, or begins with, the id of its basis: `D22-1`."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Redirection:
    """A case that belongs elsewhere."""

    id: str
    when: str
    to: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the law that is neither fee nor time limit: an age, a rate, a validity."""

    id: str
    title: str
    value: Decimal
    unit: str
    basis: str
    as_of: str = ""
    """YYYY-MM where it is older than the rest of the procedure."""
    since: date | None = None
    until: date | None = None


class Change(Protocol):
    """A dated note of what changed, as courses write them."""

    @property
    def on(self) -> date:
        """The day of the change."""

    @property
    def means(self) -> str:
        """What it means for those trained before it: `wording`, `retrain` or `void`."""

    @property
    def what(self) -> str:
        """The change in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One administrative procedure (thủ tục hành chính) as a ward's counter meets it."""

    id: str
    title: str
    place: Place
    papers: tuple[Paper, ...]
    fee: tuple[Charge, ...]
    """One charge, or one for each kind of case, the ordinary kind first."""
    due: tuple[Limit, ...]
    """One limit, or one for each kind of case, the ordinary kind first."""
    signer: str
    since: date
    basis: tuple[Law, ...]
    as_of: str
    """YYYY-MM of the law it was written to."""
    version: str
    """Hash of the content without its change notes."""
    code: str = ""
    """On the national portal; empty where it is not known for certain."""
    words: tuple[str, ...] = ()
    """What people call it, for finding it."""
    where: str = ""
    """Who is competent, in words, where the rule of its `place` does not say it well enough."""
    result: str = ""
    forms: Mapping[Decision, Form] = field(default_factory=lambda: USUAL, hash=False)
    scan: tuple[str, ...] | None = None
    """Ids of the papers to digitise where the rule of `counter.scan_list` does not give them; else None."""
    check: tuple[str, ...] = ()
    """What to look at before accepting."""
    do_not_ask: tuple[str, ...] = ()
    tell: tuple[str, ...] = ()
    """What the citizen should hear without asking."""
    refuse: tuple[Refusal, ...] = ()
    redirect: tuple[Redirection, ...] = ()
    limits: tuple[Limit, ...] = ()
    """Time limits of others: the citizen, another office."""
    figures: tuple[Figure, ...] = ()
    until: date | None = None
    """Last day before a known law changes it."""
    notes: tuple[str, ...] = ()
    """What is uncertain and therefore left out, and where to look."""
    changes: tuple[Change, ...] = ()

    def law(self, id: str) -> Law | None:
        """The basis of that id, or of its beginning up to a hyphen: `D22-1` is found under `D22`."""
        known = {law.id: law for law in self.basis}
        while id and id not in known:
            id = id.rpartition("-")[0]
        return known.get(id)

    def figure(self, id: str) -> Figure:
        """The figure of that id; a `Fault` naming those there are."""
        return named({figure.id: figure for figure in self.figures}, id, self)


def named(known: Mapping[str, Named], id: str, procedure: Procedure) -> Named:
    """What a procedure has under that id; a `Fault` naming those there are."""
    if id in known:
        return known[id]
    message = _("Thủ tục “{title}” không có “{id}”.").format(title=procedure.title, id=id)
    few = ", ".join(filter(None, known))
    raise Fault(message, "", _("Chọn một trong: {ids}.").format(ids=few) if few else "")
