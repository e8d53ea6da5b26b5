"""After an answer, in lines: right or not, what was chosen, why it tempts, what is right and why, the basis."""

from trainer.desks.wording.answer import Said, basis, verdict
from trainer.desks.wording.answer import explained as everything
from trainer.quizzes import CERTAINTIES, Mark, Question, split_certainty
from trainer.words import _


def explained(question: Question, mark: Mark | None) -> list[str]:
    """Everything about an answer that is marked; `mark` None: the question was left open."""
    told = [f"{verdict(mark)}.", *map(_line, everything(question, mark))]
    return [line for words in told for line in words.split("\n") if line.strip()]


def basis_line(question: Question) -> str:
    """The law behind a question."""
    return _line(basis(question))


def answer_words(question: Question, response: str, *, certainty: bool) -> str:
    """A saved answer as a person reads it, with how sure they were where that was asked."""
    if not certainty:
        return question.readable(response)
    own, level = split_certainty(response)
    return _("{answer} ({level})").format(answer=question.readable(own), level=_(CERTAINTIES[level]))


def _line(said: Said) -> str:
    label, words = said
    return f"{label}: {words}"
