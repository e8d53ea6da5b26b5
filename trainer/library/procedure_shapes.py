"""The shape of scenarios/procedures/<id>.yaml: one procedure of the catalogue."""

from typing import Annotated, Literal

from pydantic import Field

from trainer.library.shapes import ChangeShape, Shape
from trainer.library.values import Clock, Count, Day, Few, Flag, Key, Month, Number, Text
from trainer.scenarios.procedures import Place

FormNumber = Literal["M01", "M02", "M03", "M04", "M05", "M06", "M07"]


class PaperShape(Shape):
    """One paper of the dossier."""

    title: Text
    required: Flag = True
    kept: Flag = True
    made_at_counter: Flag = False
    looked_up: Flag = False
    when: Text = ""


class TariffShape(Shape):
    """How a fee is set: exactly one of per_page, fixed, by_council, free, look_up."""

    per_page: Annotated[tuple[Count, ...], Field(min_length=1)] | None = None
    cap: Count | None = None
    fixed: Count | None = None
    per: Text = ""
    times: Literal["copies", "cases"] | None = None
    by_council: Flag = False
    free: Flag = False
    look_up: Flag = False


class KindOfFeeShape(TariffShape):
    """The fee of one kind of case."""

    title: Text


class FeeShape(TariffShape):
    """`fee:`; one way for all cases, or `by_kind`."""

    by_kind: dict[Key, KindOfFeeShape] = {}


class LimitShape(Shape):
    """Until when: exactly one of same_day_until, working_days, calendar_days, on_receipt, look_up."""

    same_day_until: Clock | None = None
    plus_working_days: Few | None = None
    working_days: Few | None = None
    calendar_days: Few | None = None
    on_receipt: Flag = False
    look_up: Flag = False
    basis: Text = ""
    as_of: Month = ""
    unsure: Text = ""


class KindOfLimitShape(LimitShape):
    """The time limit of one kind of case."""

    title: Text


class DueShape(LimitShape):
    """`due:`; one limit for all cases, or `by_kind`."""

    by_kind: dict[Key, KindOfLimitShape] = {}


class OtherLimitShape(KindOfLimitShape):
    """A limit for somebody else, one of `limits:`; `from` says what it runs from."""

    starts: Text = Field(alias="from")


class FormsShape(Shape):
    """Which form goes with which decision; what is left out is as in TT 03/2025/TT-VPCP."""

    accept: FormNumber = "M01"
    supplement: FormNumber = "M02"
    refuse: FormNumber = "M03"
    late: FormNumber = "M04"
    stop: FormNumber = "M05"


class RedirectShape(Shape):
    """A case that belongs elsewhere."""

    when: Text
    to: Text
    basis: Text = ""


class FigureShape(Shape):
    """A number of the law."""

    title: Text
    value: Number
    unit: Text
    basis: Text
    as_of: Month = ""
    since: Day | None = None
    until: Day | None = None


class ProcedureShape(Shape):
    """One procedure."""

    title: Text
    place: Place
    papers: dict[Key, PaperShape]
    fee: FeeShape
    due: DueShape
    signer: Text
    since: Day
    basis: Annotated[dict[Key, Text], Field(min_length=1)]
    as_of: Month
    code: Text = ""
    words: tuple[Text, ...] = ()
    where: Text = ""
    result: Text = ""
    forms: FormsShape = FormsShape()
    scan: tuple[Text, ...] | None = None
    check: tuple[Text, ...] = ()
    do_not_ask: tuple[Text, ...] = ()
    tell: tuple[Text, ...] = ()
    refuse: dict[Key, Text] = {}
    redirect: dict[Key, RedirectShape] = {}
    limits: dict[Key, OtherLimitShape] = {}
    figures: dict[Key, FigureShape] = {}
    until: Day | None = None
    notes: tuple[Text, ...] = ()
    changes: tuple[ChangeShape, ...] = ()
