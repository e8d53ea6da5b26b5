"""The ways to sit a quiz, by the word authors write."""

from collections.abc import Mapping

from trainer.faults import Fault
from trainer.quizzes.behaviours import adaptive, certainty, deferred, immediate, interactive
from trainer.quizzes.behaviours.behaviour import Behaviour
from trainer.words import _

BEHAVIOURS: Mapping[str, Behaviour] = {
    "deferred": deferred,
    "immediate": immediate,
    "interactive": interactive,
    "adaptive": adaptive,
    "certainty": certainty,
}
"""The word authors write → the rules."""


def behaviour_named(name: str) -> Behaviour:
    """The rules of that name; a `Fault` when there are none."""
    if name not in BEHAVIOURS:
        raise Fault(_("Chưa có cách làm bài “{name}”.").format(name=name))
    return BEHAVIOURS[name]
