"""After an answer: what was chosen, why it tempts, what is right and why, and the basis."""

from rich.text import Text
from textual.widgets import Static

from trainer.quizzes import CERTAINTIES, Mark, Question, Tries
from trainer.tui.shown import shown
from trainer.words import _


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
    verdict = shown(_verdict(mark), "bold")
    lines = [Text.assemble(verdict, "   ", shown(note, "dim")) if note else verdict]
    if mark is not None:
        lines.append(_line(_("Đã trả lời: "), mark.chosen))
        if mark.certainty is not None:
            lines.append(_line(_("Mức chắc chắn: "), _(CERTAINTIES[mark.certainty])))
        if mark.penalty:
            lines.append(_line(_("Trừ do thử lại: "), _("{n} %").format(n=round(mark.penalty * 100))))
        labels = (_("Vì sao chưa đúng: "), *("– " for _why in mark.why))
        lines += [_line(label, why) for label, why in zip(labels, mark.why, strict=False)]
    if mark is None or not mark.right:
        lines.append(_line(_("Đúng là: "), question.right_answer()))
    lines.append(_line(_("Giải thích: "), question.explain))
    lines.append(_line(_("Căn cứ: "), question.basis))
    return lines


def _try_paragraphs(tries: Tries, note: str) -> list[Text]:
    partly = tries.worth is not None and tries.worth > 0
    words = _("± Lần thử này: đúng một phần.") if partly else _("× Lần thử này: chưa đúng.")
    lines = [Text.assemble(shown(words, "bold"), "   ", shown(note, "dim"))]
    if tries.hint:
        lines.append(_line(_("Gợi ý: "), tries.hint))
    if tries.left is not None:
        lines.append(shown(_("Còn {n} lần thử.").format(n=tries.left)))
    if tries.penalty:
        lines.append(shown(_("Lần thử sau mất {n} % số điểm.").format(n=round(tries.penalty * 100))))
    return lines


def verdict_sign(mark: Mark | None) -> str:
    """One letter for how an answer was."""
    if mark is None:
        return "○"
    return "√" if mark.right else "±" if mark.fraction > 0 else "×"


def _verdict(mark: Mark | None) -> str:
    words = _("Chưa đúng")
    if mark is None:
        words = _("Chưa trả lời")
    elif mark.right:
        words = _("Đúng")
    elif mark.fraction > 0:
        words = _("Đúng một phần: {percent} %").format(percent=round(mark.fraction * 100))
    return f"{verdict_sign(mark)} {words}"


def _line(label: str, value: str) -> Text:
    return Text.assemble((label, "bold"), shown(value, lines=True))
