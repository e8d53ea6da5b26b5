"""After an answer: what was chosen, why it tempts, what is right and why, and the basis."""

from rich.text import Text
from textual.widgets import Static

from trainer.desks.wording.answer import explained, is_partly_right, tried, verdict
from trainer.quizzes import Mark, Question, Tries
from trainer.tui.shown import shown


class Feedback(Static):
    """Explains one answer; right and wrong differ by word and sign, colour only repeats it."""

    def explain(self, question: Question, mark: Mark | None, note: str = "") -> None:
        """Show everything about an answer; `mark` None: the question was left open. `note` stands first."""
        self.set_class(mark is not None and mark.right, "-right")
        self.set_class(mark is None or not mark.right, "-wrong")
        self.update(Text("\n").join(_paragraphs(question, mark, note)))
        self.display = True

    def tell_try(self, tries: Tries, note: str) -> None:
        """Show how a try was that another may better, its hint and the price; nothing of the right answer."""
        self.set_class(True, "-wrong")
        self.update(Text("\n").join(_try_paragraphs(tries, note)))
        self.display = True


def _paragraphs(question: Question, mark: Mark | None, note: str) -> list[Text]:
    head = shown(f"{verdict_sign(mark)} {verdict(mark)}", "bold")
    lines, before = [Text.assemble(head, "   ", shown(note, "dim")) if note else head], ""
    for label, words in explained(question, mark):
        lines.append(Text.assemble(("– " if label == before else f"{label}: ", "bold"), shown(words, lines=True)))
        before = label
    return lines


def _try_paragraphs(tries: Tries, note: str) -> list[Text]:
    head, *more = tried(tries)
    sign = "±" if is_partly_right(tries) else "×"
    first = Text.assemble(shown(f"{sign} {head}", "bold"), "   ", shown(note, "dim"))
    return [first, *(shown(words, lines=True) for words in more)]


def verdict_sign(mark: Mark | None) -> str:
    """One letter for how an answer was."""
    if mark is None:
        return "○"
    return "√" if mark.right else "±" if mark.fraction > 0 else "×"
