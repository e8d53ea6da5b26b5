"""The shape of scenarios/counter/<id>.yaml: a citizen, a folder of papers, what may be wrong, what may be said."""

from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Discriminator, Field, Tag

from trainer.library.shapes import ChangeShape, Shape
from trainer.library.values import Clock, Count, Day, Few, Flag, Key, Month, Name, Percentage, Text, Whole
from trainer.scenarios.casework.case import Critical, Resolve

_COMPUTED = frozenset(
    ("fee", "due", "appointment", "decision", "answer", "form", "forms", "scan", "score", "points", "signer")
)
"""What authors are tempted to type and the machine works out (content-formats: facts are stated, answers derived)."""


class CitizenShape(Shape):
    """Who stands at the counter."""

    name: Text
    age: Annotated[Whole, Field(ge=0, le=120)]
    mood: Annotated[Whole, Field(ge=1, le=5)]
    address: Text = "bác"
    voice: Text = ""


class ArrivesShape(Shape):
    """When they come."""

    date: Day
    times: Annotated[tuple[Clock, ...], Field(min_length=1)]


class FolderPaperShape(Shape):
    """One paper, or one record of a database; every other key is a fact that stands on it."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Text] = {}

    title: Text
    form: Literal["original", "copy", "photo", "electronic"] = "original"
    pages: Few | None = None
    card: Flag = False
    subject: Text = ""
    source: Literal["database"] | None = None
    known_as: Text | None = Field(default=None, alias="is")


class FaultShape(Shape):
    """What may be wrong with the folder."""

    derived: ClassVar[frozenset[str]] = _COMPUTED

    resolve: Resolve
    missing: Text = ""
    change: dict[str, Text] = {}
    slip: Text = ""
    do: Text = ""
    to: Text = ""
    why: Text = ""
    basis: Text = ""
    excludes: tuple[Text, ...] = ()
    page: Text = ""


class DecoyShape(Shape):
    """What looks odd and is lawful."""

    derived: ClassVar[frozenset[str]] = _COMPUTED

    change: Annotated[dict[str, Text], Field(min_length=1)]
    because: Text
    basis: Text = ""
    slip: Text = ""
    page: Text = ""


class ReplyShape(Shape):
    """One answer of the citizen; without `when` it always fits."""

    say: Text
    when: Text | None = None
    show: Text = ""


def _replies(reply: object) -> str:
    return "@lines" if isinstance(reply, list) else "@words"


RepliesShape = Annotated[
    Annotated[Annotated[tuple[ReplyShape, ...], Field(min_length=1)], Tag("@lines")]
    | Annotated[Text, Tag("@words")],
    Discriminator(_replies),
]


class SaidShape(Shape):
    """Something the official may say."""

    derived: ClassVar[frozenset[str]] = frozenset(("score", "points"))

    say: Text
    reply: RepliesShape
    when: Text | None = None
    learn: tuple[Name, ...] = ()
    mood: Annotated[Whole, Field(ge=-4, le=4)] = 0
    critical: Critical | None = None
    lapse: Literal["medium", "minor"] | None = None
    why: Text = ""
    basis: Text = ""
    page: Text = ""


class InterjectionShape(Shape):
    """What somebody says unasked."""

    when: Text
    say: Text
    mood: Annotated[Whole, Field(ge=-4, le=4)] = 0
    who: Text = ""


class CaseShape(Shape):
    """scenarios/counter/<id>.yaml."""

    derived: ClassVar[frozenset[str]] = _COMPUTED

    kind: Literal["counter"]
    title: Text
    procedure: Text
    minutes: Few
    citizen: CitizenShape
    arrives: ArrivesShape
    folder: Annotated[dict[Key, FolderPaperShape], Field(min_length=1)]
    fault_count: dict[Whole, Percentage]
    faults: Annotated[dict[Name, FaultShape], Field(min_length=1)]
    opening: Text
    questions: Annotated[dict[Name, SaidShape], Field(min_length=1)]
    basis: Annotated[dict[Key, Text], Field(min_length=1)]
    as_of: Month = ""
    vary: dict[Name, Annotated[tuple[Text, ...], Field(min_length=1)]] = {}
    decoys: dict[Name, DecoyShape] = {}
    interjections: tuple[InterjectionShape, ...] = ()
    must_know: tuple[Text, ...] = ()
    labels: dict[Key, Text] = {}
    fee_kind: Text = ""
    due_kind: Text = ""
    cases: Text = ""
    settled_at_once: Flag = False
    level: Annotated[Count, Field(le=5)] = 1
    page: Text = ""
    until: Day | None = None
    changes: tuple[ChangeShape, ...] = ()
