"""The values content files may hold, made from the text an author wrote."""

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

NUMBER = r"-?[0-9]{1,12}(\.[0-9]{1,6})?"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

Form = Literal["id", "key", "name", "month", "whole", "number", "flag", "day", "clock"]


def _from_text(form: str, kind: Form, make: Callable[[str], Any] = str) -> Any:
    """A validator that makes a typed value from a text of exactly one form; `kind` names the complaint."""
    wanted = re.compile(form)

    def typed(value: object) -> Any:
        try:
            if isinstance(value, str) and wanted.fullmatch(value):
                return make(value)
        except ValueError:
            pass  # 2026-02-30 has the form of a day
        raise PydanticCustomError(kind, "not a {kind}", {"kind": kind})

    return BeforeValidator(typed)


def _clock(text: str) -> str:
    time.fromisoformat(text)
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, _from_text("[a-z0-9]+(-[a-z0-9]+)*", "id")]
Key = Annotated[str, _from_text("[A-Za-z0-9_-]{1,64}", "key")]
Name = Annotated[str, _from_text("[a-z][a-z0-9_]{0,63}", "name")]
"""A key that conditions (`fault.x`) and speeches (`{x}`) name."""
Month = Annotated[str, _from_text("[0-9]{4}-(0[1-9]|1[0-2])", "month")]
Whole = Annotated[int, _from_text("-?[0-9]{1,12}", "whole", int)]
Count = Annotated[Whole, Field(ge=1)]
Few = Annotated[Count, Field(le=9999)]
"""Days, pages, copies: no real one is more, and none may keep the reader counting."""
Number = Annotated[Decimal, _from_text(NUMBER, "number", Decimal)]
Share = Annotated[Number, Field(ge=-100, le=100)]
Percent = Annotated[Number, Field(ge=0, le=100)]
Percentage = Annotated[Whole, Field(ge=0, le=100)]
Flag = Annotated[bool, _from_text("true|false", "flag", "true".__eq__)]
Day = Annotated[date, _from_text(DAY, "day", date.fromisoformat)]
Clock = Annotated[str, _from_text("[0-9]{2}:[0-9]{2}", "clock", _clock)]


def number(text: object) -> Decimal | None:
    """The number an author wrote; None where it is none, which is told where the shape is checked."""
    return Decimal(text) if isinstance(text, str) and re.fullmatch(NUMBER, text) else None


def day(text: object) -> date | None:
    """The day an author wrote; None where it is none, which is told where the shape is checked."""
    try:
        return date.fromisoformat(text) if isinstance(text, str) and re.fullmatch(DAY, text) else None
    except ValueError:
        return None
