"""A page of a module: one idea, at most 1,500 bytes."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a callout says of itself."""

    LAW = "LAW"
    EXAMPLE = "EXAMPLE"
    TRAP = "TRAP"
    OLD = "OLD"
    SOON = "SOON"


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text in Markdown; `[[term]]` already replaced by its words in bold."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed remark in Markdown."""

    tone: Tone
    markdown: str


@dataclass(frozen=True, slots=True)
class Check:
    """A question asked on the spot; its answer is recorded, not marked."""

    question: str
    """Question id in the module's quiz."""


Part = Prose | Callout | Check


@dataclass(frozen=True, slots=True)
class Page:
    """One page, split into the parts a screen shows."""

    id: str
    """Folded heading: `Ai làm việc này` → `ai-lam-viec-nay`."""
    title: str
    parts: tuple[Part, ...]
    terms: tuple[str, ...] = ()
    """Glossary terms the page links to, in order of appearance."""

    @property
    def checks(self) -> tuple[str, ...]:
        """Question ids asked on this page."""
        return tuple(part.question for part in self.parts if isinstance(part, Check))

    @property
    def laws(self) -> tuple[str, ...]:
        """Markdown of the page's LAW callouts."""
        return tuple(p.markdown for p in self.parts if isinstance(p, Callout) and p.tone is Tone.LAW)
