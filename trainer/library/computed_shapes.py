"""The shape of `computed:` in a question: what the catalogue or the calendar is asked for."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from trainer.library.shapes import Shape
from trainer.library.values import Count, Day, Key, Text, Whole, from_text
from trainer.scenarios.computed import (
    Asked,
    DaysAsked,
    DeadlineAsked,
    DueAsked,
    FeeAsked,
    FigureAsked,
    WorkdaysAsked,
    WorkdaysBetween,
)
