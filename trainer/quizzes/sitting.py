"""A sitting: one attempt at a quiz while it goes on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from trainer.faults import Fault
from trainer.quizzes.behaviours import behaviour_named
from trainer.quizzes.behaviours.behaviour import Tries
from trainer.quizzes.mark import Mark
from trainer.quizzes.question import Question
from trainer.quizzes.quiz import Quiz
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Sitting:
    """The questions drawn and the answers given so far; answering makes a new one."""

    quiz: Quiz
    """The edition the attempt began with."""
    seed: str
    items: tuple[str, ...]
    """Question ids in the order shown."""
    responses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Question id → canonical responses accepted, oldest first; only questions that were answered."""
    finished: bool = False

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Question ids without an answer, in the order shown; the first is where to go on."""
        return tuple(item for item in self.items if item not in self.responses)

    def question(self, item: str) -> Question:
        """The question of that id; a `Fault` when this attempt does not ask it."""
        if item not in self.items:
            raise Fault(_("Lượt làm bài này không có câu “{id}”.").format(id=item))
        return self.quiz.question(item)

    @property
    def marks(self) -> dict[str, Mark]:
        """Question id → mark as it stands, in the order shown; only questions that were answered."""
        rules = behaviour_named(self.quiz.behaviour)
        given = {item: self.responses[item] for item in self.items if item in self.responses}
        return {item: rules.mark(self.question(item), responses) for item, responses in given.items()}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one question stands after an answer."""

    item: str
    response: str
    """The last answer, in canonical form."""
    fraction: Fraction
    """What the question is worth now; kept in the records, shown only with `mark`."""
    mark: Mark | None
    """What the learner may see now; None until the end where marks are deferred."""
    locked: bool
    """True when no other answer is taken."""
    tries: Tries = Tries()
    """Whether another try is offered, with which hint and at what price.

    The next response taken is the next try: asking to try again is between the learner and the screen.
    """


def start(quiz: Quiz, seed: str) -> Sitting:
    """A new sitting of the questions the seed draws."""
    return Sitting(quiz, seed, quiz.drawn(seed))


def resume(
    quiz: Quiz,
    seed: str,
    items: Iterable[str],
    responses: Iterable[tuple[str, str]],
    finished: bool = False,
) -> Sitting:
    """A sitting as it was left; `responses` are (question id, response) in the order they were saved.

    A `Fault` when they cannot have been given to this edition of the quiz.
    """
    sitting = Sitting(quiz, seed, tuple(items))
    for item, response in responses:
        sitting, _outcome = answer(sitting, item, response)
    return replace(sitting, finished=finished)


def answer(sitting: Sitting, item: str, response: str) -> tuple[Sitting, Outcome]:
    """The sitting after one more response, and how the question stands.

    The very same sitting comes back when the response changes nothing. A `Fault` when the response can't be
    marked, the question takes no other answer, or the sitting is finished.
    """
    question = sitting.question(item)
    earlier = sitting.responses.get(item, ())
    rules = behaviour_named(sitting.quiz.behaviour)
    if sitting.finished:
        raise Fault(_("Bài đã nộp, không đổi câu trả lời được nữa."))
    if rules.locked(question, earlier):
        raise Fault(_("Câu này đã trả lời, không đổi được nữa."))
    said = rules.canonical(question, response)
    if not rules.discards(earlier, said):
        sitting = replace(sitting, responses={**sitting.responses, item: (*earlier, said)})
    return sitting, _stands(sitting, item)


def outcome(sitting: Sitting, item: str) -> Outcome | None:
    """How a question stands, to show it again after coming back; None when it has no answer."""
    sitting.question(item)
    return _stands(sitting, item) if item in sitting.responses else None


def tries(sitting: Sitting, item: str) -> Tries:
    """What may still be tried at a question, answered or not; nothing once the sitting is finished."""
    question, given = sitting.question(item), sitting.responses.get(item, ())
    rules = behaviour_named(sitting.quiz.behaviour)
    return Tries(left=0) if sitting.finished else rules.tries(question, given)


def _stands(sitting: Sitting, item: str) -> Outcome:
    question, given = sitting.question(item), sitting.responses[item]
    rules = behaviour_named(sitting.quiz.behaviour)
    mark = rules.mark(question, given)
    seen = mark if sitting.finished or rules.reveals(question, given) else None
    locked = sitting.finished or rules.locked(question, given)
    return Outcome(item, given[-1], mark.fraction, seen, locked, tries(sitting, item))
