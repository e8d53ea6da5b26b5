"""From the shape of a counter case's file to the noun the rest of the house speaks of."""

from datetime import time

from trainer.library.case_shapes import (
    CaseShape,
    DecoyShape,
    FaultShape,
    FolderPaperShape,
    InterjectionShape,
    ReplyShape,
    SaidShape,
)
from trainer.library.nouns import changes
from trainer.scenarios.casework.case import (
    Arrival,
    Case,
    Citizen,
    Decoy,
    FaultRule,
    FolderPaper,
    Interjection,
    Question,
    Reply,
    Resolve,
)
from trainer.scenarios.conditions import ALWAYS, Condition, parse
from trainer.scenarios.procedures import Law, Procedure

NO_PAPER = "none"
"""`is: none`: a paper that the procedure does not know, though its form has the name of one."""


def case(shape: CaseShape, id: str, procedure: Procedure, version: str) -> Case:
    """A case's file; its rules (case_rules.py) have found nothing. `procedure` is the one it names."""
    return Case(
        id=id,
        title=shape.title,
        procedure=shape.procedure,
        minutes=shape.minutes,
        citizen=Citizen(**dict(shape.citizen)),
        arrives=Arrival(shape.arrives.date, tuple(map(time.fromisoformat, shape.arrives.times))),
        folder=tuple(folder_paper(id, paper, procedure) for id, paper in shape.folder.items()),
        fault_count=dict(sorted(shape.fault_count.items())),
        faults=tuple(_fault(id, fault, procedure) for id, fault in shape.faults.items()),
        decoys=tuple(_decoy(id, decoy) for id, decoy in shape.decoys.items()),
        opening=shape.opening,
        questions=tuple(_question(id, said) for id, said in shape.questions.items()),
        basis=tuple(Law(id, text) for id, text in shape.basis.items()),
        as_of=shape.as_of or procedure.as_of,
        version=version,
        vary=shape.vary,
        interjections=tuple(_interjection(n, said) for n, said in enumerate(shape.interjections, 1)),
        must_know=shape.must_know,
        fee_kind=shape.fee_kind,
        due_kind=shape.due_kind,
        cases=shape.cases,
        settled_at_once=shape.settled_at_once,
        labels=shape.labels,
        level=shape.level,
        page=shape.page,
        until=shape.until,
        changes=changes(shape.changes),
    )


def folder_paper(id: str, shape: FolderPaperShape, procedure: Procedure) -> FolderPaper:
    """One paper of the folder; its pages are a fact too, but not those of a card, which the ward counts."""
    facts = {key: value for key, value in (shape.__pydantic_extra__ or {}).items()}
    shown = {"pages": str(shape.pages)} if shape.pages is not None and not shape.card else {}
    database = shape.source == "database"
    return FolderPaper(
        id=id,
        title=shape.title,
        facts=shown | facts,
        paper=_known_as(id, shape, {paper.id for paper in procedure.papers}),
        form=shape.form,
        pages=shape.pages or 1,
        card=shape.card,
        subject=shape.subject,
        database=database,
    )


def _known_as(id: str, shape: FolderPaperShape, known: set[str]) -> str:
    """The procedure's paper that it is: as said by `is`, else by its own id, else by its form."""
    if shape.known_as is not None:
        return "" if shape.known_as == NO_PAPER else shape.known_as
    if id in known:
        return id
    return shape.form if shape.form in known and shape.source is None else ""


def _fault(id: str, shape: FaultShape, procedure: Procedure) -> FaultRule:
    """A refusal on a ground that the procedure words needs no words of its own."""
    values = dict(shape)
    if shape.resolve is Resolve.REFUSE and not shape.why:
        values["why"] = {refusal.id: refusal.why for refusal in procedure.refuse}.get(shape.basis, "")
    return FaultRule(id, **values)


def _decoy(id: str, shape: DecoyShape) -> Decoy:
    return Decoy(id, **dict(shape))


def _question(id: str, shape: SaidShape) -> Question:
    values = dict(shape) | {"when": _condition(shape.when), "lapse": shape.lapse or ""}
    replies = (ReplyShape(say=shape.reply),) if isinstance(shape.reply, str) else shape.reply
    return Question(id, **values | {"reply": tuple(map(_reply, replies))})


def _reply(shape: ReplyShape) -> Reply:
    return Reply(shape.say, _condition(shape.when), shape.show)


def _interjection(number: int, shape: InterjectionShape) -> Interjection:
    return Interjection(str(number), **dict(shape) | {"when": parse(shape.when)})


def _condition(text: str | None) -> Condition:
    return ALWAYS if text is None else parse(text)
