"""What stands inside the lines of a page: `[[term]]`, `{{ward.name}}`, and what a page may not hold."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from trainer.library.findings import Findings, Place
from trainer.library.tree import Plain
from trainer.words import N_, _

_TERM = re.compile(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]|\n]+))?\]\]")
_NAME = re.compile(r"\{\{ ?ward\.([A-Za-z0-9_-]+) ?\}\}")
_BOLD_OR_TERM = re.compile(rf"(?P<bold>\*\*)|(?P<break>\n[ ]*\n)|{_TERM.pattern}")
_ACTIVE = re.compile(r"([\\`*_\[\]<>#|~])")

_NO_LINKS = (N_("Trang không chứa liên kết, hình ảnh."), N_("Viết tên văn bản, tên trang bằng chữ."))
_REFUSED = (
    (re.compile(r"(?<!\])\]\("), *_NO_LINKS),
    (re.compile(r"(?<![(<\w])\w+://"), *_NO_LINKS),
    (re.compile(r"<[A-Za-z/!?]"), N_("Trang không chứa HTML."), N_("Bỏ dấu “<”; in đậm bằng **chữ**.")),
    (re.compile(r"&#?\w+;"), N_("Trang không chứa ký hiệu “&…;”."), N_("Viết thẳng chữ cần dùng.")),
    (re.compile(r"^ {0,3}#{1,6}[^#\s]"), N_("Sau dấu # thiếu dấu cách."), N_("Viết “## Tiêu đề trang”.")),
)


class Mention(NamedTuple):
    """A word that must be defined elsewhere, and where it is used."""

    word: str
    place: Place


class Mentions(NamedTuple):
    """What the lines of one page mention, in order of appearance."""

    terms: list[Mention]
    names: list[Mention]

    def add(self, more: "Mentions") -> None:
        """Take over what later lines mention."""
        self.terms.extend(more.terms)
        self.names.extend(more.names)


def scan(lines: list[str], first_line: int, found: Findings) -> Mentions:
    """Mentions in some lines, the first of which has the number `first_line`; what may not stand is found."""
    mentions = Mentions([], [])
    for number, line in enumerate(lines, first_line):
        for wrong, message, remedy in _REFUSED:
            for match in wrong.finditer(line):
                found.fault(Place(number, match.start() + 1), _(message), _(remedy))
        if "[[" in line:
            mentions.terms.extend(_mentions(line, number, _TERM, "[[", found))
        if "{{" in line:
            mentions.names.extend(_mentions(line, number, _NAME, "{{", found))
    return mentions


def names_in(text: str) -> Iterator[str]:
    """The keys of `{{ward.KEY}}` in a text; the whole opening where none is named."""
    for position in _openings(text, "{{"):
        match = _NAME.match(text, position)
        yield match[1] if match else text[position : position + 20]


def without_names(text: str) -> str:
    """A text with every `{{ward.KEY}}` taken out."""
    return _NAME.sub("", text)


def fill(text: str, names: Mapping[str, str]) -> str:
    """A text that is no Markdown, with the ward's names put in."""
    return _NAME.sub(_name_from(names), text) if "{{" in text else text


def fill_tree(value: Plain, names: Mapping[str, str]) -> Plain:
    """A plain tree with the ward's names put into its texts."""
    if isinstance(value, str):
        return fill(value, names)
    if isinstance(value, list):
        return [fill_tree(item, names) for item in value]
    return {key: fill_tree(item, names) for key, item in value.items()}


def render(markdown: str, names: Mapping[str, str]) -> str:
    """Markdown of a page with its terms in bold and the ward's names put in, as words without markup."""
    if "[[" in markdown:
        markdown = _embolden(markdown)
    if "{{" in markdown:
        given = _name_from(names)
        markdown = _NAME.sub(lambda match: _ACTIVE.sub(r"\\\1", given(match)), markdown)
    return markdown


def _embolden(markdown: str) -> str:
    bold = False

    def replace(match: re.Match[str]) -> str:
        nonlocal bold
        if match["bold"] or match["break"]:
            bold = bool(match["bold"]) and not bold
            return match[0]
        words = (match[4] or match[3]).strip()
        return words if bold else f"**{words}**"

    return _BOLD_OR_TERM.sub(replace, markdown)


def _name_from(names: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda match: names.get(match[1], match[0])


def _mentions(
    line: str, number: int, wanted: re.Pattern[str], opening: str, found: Findings
) -> Iterator[Mention]:
    for position in _openings(line, opening):
        place = Place(number, position + 1)
        if match := wanted.match(line, position):
            yield Mention(match[1].strip(), place)
        else:
            remedy = _("Viết “[[thuật ngữ]]” hoặc “[[thuật ngữ|chữ hiện ra]]”.")
            if opening == "{{":
                remedy = _("Viết “{{ward.…}}”, theo mục names của ward.yaml.")
            found.fault(place, _("“{opening}” không thành mục nào.").format(opening=opening), remedy)


def _openings(text: str, opening: str) -> Iterator[int]:
    position = text.find(opening)
    while position >= 0:
        yield position
        position = text.find(opening, position + 2)
