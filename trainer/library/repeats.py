"""Texts of one file that must differ from each other."""

from collections.abc import Callable, Iterable

from trainer.library.drafts import Draft
from trainer.library.findings import quoted
from trainer.library.tree import Path
from trainer.words import _


def refuse_repeats(
    draft: Draft, texts: Iterable[tuple[Path, str]], form: Callable[[str], str] = str.strip
) -> None:
    """Find each text that an earlier one equals in `form`; of values known to be wrong nothing is said."""
    first: dict[str, Path] = {}
    for path, text in texts:
        if first.setdefault(form(text), path) != path and draft.tree.place(path) not in draft.found.hurt:
            line = draft.tree.place(first[form(text)]).line
            message = _("“{text}” đã có ở dòng {line}.").format(text=quoted(text), line=line)
            draft.found.fault(draft.tree.place(path), message, _("Giữ một, xóa hoặc đổi một."))
