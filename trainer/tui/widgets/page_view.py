"""One page of a module: running text, boxed remarks, questions asked on the spot."""

from collections.abc import Mapping

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Markdown

from trainer.courses.page import Callout, Check, Page, Part, Prose, Tone
from trainer.quizzes import Question
from trainer.tui.widgets.asked import Asked
from trainer.words import _


def tone_word(tone: Tone) -> str:
    """The word a boxed remark begins with."""
    return {
        Tone.LAW: _("CĂN CỨ"),
        Tone.EXAMPLE: _("VÍ DỤ"),
        Tone.TRAP: _("BẪY"),
        Tone.OLD: _("CŨ"),
        Tone.SOON: _("SẮP ĐỔI"),
    }[tone]


class Remark(Vertical):
    """A boxed remark; its kind is a word, its colour only repeats it."""

    def __init__(self, callout: Callout) -> None:
        """Box a callout."""
        self._callout = callout
        super().__init__(Markdown(self._text, open_links=False), classes=f"remark -{callout.tone.lower()}")

    def reword(self) -> None:
        """Say its kind in the language in use."""
        self.query_one(Markdown).update(self._text)

    @property
    def _text(self) -> str:
        return f"**{tone_word(self._callout.tone)}** · {self._callout.markdown}"


class PageView(VerticalScroll, inherit_bindings=False):
    """Shows a page. Arrows up and down scroll; turning pages is the screen's."""

    BINDINGS = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]

    async def show(self, page: Page, questions: Mapping[str, Question], seed: str) -> None:
        """Replace what is shown by a page, from its top. `questions`: id → question asked on it."""
        await self.remove_children()
        await self.mount_all(self._widget(part, questions, seed) for part in page.parts)
        self.scroll_home(animate=False)

    def reword(self) -> None:
        """Say what is not content in the language in use."""
        for part in (*self.query(Remark), *self.asked):
            part.reword()

    @property
    def asked(self) -> list[Asked]:
        """The questions of the page, in order."""
        return list(self.query(Asked))

    @property
    def at_end(self) -> bool:
        """True when the last line of text is on the screen; an empty line may follow it."""
        return self.scroll_offset.y >= self.max_scroll_y - 1

    @property
    def at_start(self) -> bool:
        """True when the first line is on the screen."""
        return self.scroll_offset.y <= 0

    def turn(self, direction: int) -> None:
        """Scroll by a screenful, keeping two lines in sight: 1 on, -1 back."""
        self.scroll_relative(y=direction * max(1, self.size.height - 2), animate=False)

    def _widget(self, part: Part, questions: Mapping[str, Question], seed: str) -> Widget:
        if isinstance(part, Prose):
            return Markdown(part.markdown, open_links=False)
        if isinstance(part, Callout):
            return Remark(part)
        assert isinstance(part, Check)
        return Asked(questions[part.question], seed)
