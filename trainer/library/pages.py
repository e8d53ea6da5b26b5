"""A module's Markdown: front matter, then pages split at `## `, each in the parts a screen shows."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from trainer.courses.page import Callout, Check, Page, Part, Prose
from trainer.library.blocks import Sheet, callout, check, refuse_long_table, refuse_misplaced, span
from trainer.library.findings import START, Findings, Place
from trainer.library.markup import Mention, Mentions, fill, render, scan, without_names
from trainer.text import slug
from trainer.words import _

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_PAGE_BYTES = 1_500

_FRONT = re.compile(r"---[ ]*\n(?P<front>.*?)^---[ ]*$\n?", re.DOTALL | re.MULTILINE)


@dataclass(slots=True)
class RawPage:
    """A page as its author wrote it: its parts still hold `[[…]]` and `{{…}}`."""

    id: str
    title: str
    place: Place
    parts: list[Part] = field(default_factory=list)
    checks: list[Mention] = field(default_factory=list)
    mentions: Mentions = field(default_factory=lambda: Mentions([], []))

    def page(self, names: Mapping[str, str]) -> Page:
        """The page as its reader sees it."""
        terms = tuple(dict.fromkeys(mention.word for mention in self.mentions.terms))
        parts = tuple(_rendered(part, names) for part in self.parts)
        return Page(self.id, fill(self.title, names), parts, terms)


def front_matter(text: str, found: Findings) -> tuple[str, str, int] | None:
    """Front matter (its lines keep their numbers), body, and the number of the body's first line."""
    match = _FRONT.match(text)
    if match is None:
        remedy = _("Mở đầu bằng một dòng “---”, các khóa, rồi một dòng “---”.")
        found.fault(START, _("Thiếu phần đầu tệp."), remedy)
        return None
    return "\n" + match["front"], text[match.end() :], text.count("\n", 0, match.end()) + 1


def split(body: str, first_line: int, found: Findings) -> list[RawPage]:
    """The pages of a module's body, of which the first line has that number in its file."""
    pages = _Splitter(Sheet(body.split("\n"), first_line, found), body).pages
    if not pages:
        remedy = _("Mở đầu mỗi trang bằng “## Tiêu đề”.")
        found.fault(Place(first_line, 1), _("Học phần chưa có trang nào."), remedy)
    return pages


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])  # what stands inside lines is scanned, not parsed
    return parser


class _Splitter:
    def __init__(self, sheet: Sheet, body: str) -> None:
        self.sheet = sheet
        self.pages: list[RawPage] = []
        self.by_id: dict[str, RawPage] = {}
        env: dict[str, Any] = {}
        tokens = _parser().parse(body, env)
        for definition in (*env.get("references", {}).values(), *env.get("duplicate_refs", [])):
            sheet.fault(definition["map"][0], _("Trang không chứa liên kết, hình ảnh."), _("Xóa dòng này."))
        refuse_misplaced(sheet, tokens)
        self._split([token for token in tokens if token.level == 0 and token.nesting >= 0 and token.map])

    def _split(self, blocks: list["Token"]) -> None:
        heads = [at for at, token in enumerate(blocks) if token.tag == "h2" and token.markup == "##"]
        if blocks and heads[:1] != [0]:
            remedy = _("Đưa vào một trang, dưới “## Tiêu đề”.")
            self.sheet.fault(span(blocks[0])[0], _("Có chữ trước trang đầu tiên."), remedy)
        for at, following in pairwise([*heads, len(blocks)]):
            end = span(blocks[following])[0] if following < len(blocks) else len(self.sheet.lines)
            self._page(span(blocks[at])[0], end, blocks[at + 1 : following])

    def _page(self, start: int, end: int, blocks: list["Token"]) -> None:
        title = self.sheet.lines[start].strip().strip("#").strip()
        page = RawPage(slug(title), title, self.sheet.place(start))
        self._check_title(page)
        self._check_size(page, "\n".join(self.sheet.lines[start:end]), blocks)
        self.pages.append(page)
        self._add_parts(page, blocks)
        for first, last in _outside_fences(start, end, blocks):
            lines = self.sheet.lines[first:last]
            page.mentions.add(scan(lines, first + self.sheet.first_line, self.sheet.found))

    def _check_title(self, page: RawPage) -> None:
        twin = self.by_id.setdefault(page.id, page)
        if re.search(r"[*`\[\]_]", without_names(page.title)) or not page.id:
            remedy = _("Viết tiêu đề bằng chữ, không in đậm, không thuật ngữ.")
            self.sheet.found.fault(page.place, _("Tiêu đề trang không hợp lệ."), remedy)
        elif twin is not page:
            message = _("Hai trang cùng mã “{id}” (trang kia ở dòng {line}).")
            message = message.format(id=page.id, line=twin.place.line)
            self.sheet.found.fault(page.place, message, _("Đổi tiêu đề một trang."))

    def _check_size(self, page: RawPage, text: str, blocks: list["Token"]) -> None:
        size = len(text.strip().encode())
        if size > MAX_PAGE_BYTES:
            message = _("Trang dài {size} byte, quá {most}.").format(size=size, most=MAX_PAGE_BYTES)
            self.sheet.found.fault(page.place, message, _("Tách thành hai trang, mỗi trang một ý."))
        if not blocks:
            self.sheet.found.fault(page.place, _("Trang trống."), _("Viết nội dung, hoặc xóa tiêu đề này."))

    def _add_parts(self, page: RawPage, blocks: list["Token"]) -> None:
        prose: list[str] = []
        for token in blocks:
            if token.type not in ("fence", "blockquote_open"):
                prose.append(self.sheet.source(token))
                if token.type == "table_open":
                    refuse_long_table(self.sheet, token)
                continue
            _flush(prose, page)
            part = check(self.sheet, token) if token.type == "fence" else callout(self.sheet, token)
            if part is not None:
                page.parts.append(part)
            if isinstance(part, Check):
                page.checks.append(Mention(part.question, self.sheet.place(span(token)[0] + 1)))
        _flush(prose, page)


def _outside_fences(start: int, end: int, blocks: list["Token"]) -> Iterator[tuple[int, int]]:
    for token in blocks:
        if token.type == "fence":
            yield start, span(token)[0]
            start = span(token)[1]
    yield start, end


def _flush(prose: list[str], page: RawPage) -> None:
    if prose:
        page.parts.append(Prose("\n\n".join(prose)))
        prose.clear()


def _rendered(part: Part, names: Mapping[str, str]) -> Part:
    if isinstance(part, Prose):
        return Prose(render(part.markdown, names))
    if isinstance(part, Callout):
        return Callout(part.tone, render(part.markdown, names))
    return part
