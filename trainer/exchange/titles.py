"""Units and posts of the ward, found by the words a staff list has for them."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from trainer.people.establishment import Establishment, Post, Unit
from trainer.text import fold
from trainer.words import _


def find_unit(text: str, ward: Establishment) -> Unit | None:
    """The unit of that id or title; diacritics, case, dashes and commas aside."""
    return next((unit for unit in ward.units if _is_called(text, unit.id, unit.title)), None)


def find_posts(text: str, ward: Establishment, unit: Unit | None) -> list[Post]:
    """The posts of that id or title; of several with one title those of the unit, when it has any."""
    posts = [post for post in ward.posts if _is_called(text, post.id, post.title)]
    own = [post for post in posts if unit is not None and post.unit == unit.id]
    return own if len(posts) > 1 and own else posts


def suggestion(text: str, titles: Iterable[str]) -> str:
    """What to write instead of a title nobody knows: the nearest one, or where all of them stand."""
    by_words = {_words(title): title for title in titles}
    near = get_close_matches(_words(text), by_words, n=1)
    if near:
        return _("Có phải “{title}”? Ghi đúng như trong ward.yaml.").format(title=by_words[near[0]])
    return _("Ghi đúng một tên có trong ward.yaml, hoặc thêm tên này vào đó trước.")


def _is_called(text: str, id: str, title: str) -> bool:
    return fold(text) == fold(id) or _words(text) == _words(title)


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(text)))
