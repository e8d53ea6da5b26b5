"""What one file says of another: every id used must be defined somewhere."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from trainer.library.drafts import Draft
from trainer.library.findings import START, Findings, Place, did_you_mean, quoted
from trainer.library.markup import names_in
from trainer.library.shelf import Known, Shelf
from trainer.library.sources import Kind
from trainer.library.tree import ANY
from trainer.progress.prerequisites import cycle_in
from trainer.words import N_, _


class _Link(NamedTuple):
    kind: Kind
    pattern: tuple[str | None, ...]
    known: Callable[[Shelf], Known]
    message: str


_NO_MODULE = N_("Không có học phần “{id}”.")
_NO_QUIZ = N_("Không có bài kiểm tra “{id}”.")
_NO_TERM = N_("Bảng thuật ngữ không có “{id}”.")
_NO_NAME = N_("Mục names của ward.yaml không có “{id}”.")
_NO_QUESTION = N_("Bài kiểm tra của học phần không có câu “{id}”.")

_LINKS = (
    _Link(Kind.MODULE, ("requires", ANY), lambda shelf: shelf.modules, _NO_MODULE),
    _Link(Kind.MODULE, ("quiz",), lambda shelf: shelf.quizzes, _NO_QUIZ),
    _Link(Kind.MODULE, ("scenarios", ANY), lambda shelf: shelf.scenarios, N_("Không có tình huống “{id}”.")),
    _Link(Kind.CASE, ("procedure",), lambda shelf: shelf.procedures, N_("Danh mục không có thủ tục “{id}”.")),
    _Link(Kind.COURSE, ("modules", ANY), lambda shelf: shelf.modules, _NO_MODULE),
    _Link(Kind.COURSE, ("placement",), lambda shelf: shelf.quizzes, _NO_QUIZ),
    _Link(Kind.CURRICULUM, ("posts", ANY, ANY, "modules", ANY), lambda shelf: shelf.modules, _NO_MODULE),
    _Link(Kind.WARD, ("posts", ANY, "unit"), lambda shelf: shelf.units, N_("Không có đơn vị “{id}”.")),
)

_TAUGHT: dict[Kind, tuple[tuple[str | None, ...], ...]] = {
    Kind.QUIZ: (("questions", ANY, "page"),),
    Kind.CASE: (
        ("page",),
        ("faults", ANY, "page"),
        ("decoys", ANY, "page"),
        ("questions", ANY, "page"),
    ),
}
"""Where files name the page that teaches something."""


def check_links(shelf: Shelf) -> None:
    """Find every reference to nothing, in all files."""
    for link in _LINKS:
        for draft in shelf.of(link.kind):
            _check_link(draft, link, link.known(shelf))
    for draft in shelf.of(Kind.MODULE):
        _check_pages(draft, shelf)
    for kind, patterns in _TAUGHT.items():
        for draft in shelf.of(kind):
            _check_taught(draft, patterns, shelf)
    for draft in shelf.drafts:
        _check_names(draft, shelf.names)
    _check_posts(shelf)
    _check_courses(shelf)
    _check_twins(shelf)
    _check_circles(shelf)


def _check_link(draft: Draft, link: _Link, known: Known) -> None:
    for path, id in draft.tree.texts(*link.pattern):
        _must_exist(id, known, draft.tree.place(path), link.message, draft.found)


def _must_exist(id: str, known: Known, place: Place, message: str, found: Findings) -> None:
    if known is not None and id not in known and place not in found.hurt:
        found.fault(
            place, _(message).format(id=quoted(id)), did_you_mean(found.nearest(id, known), _remedy(known))
        )


def _remedy(known: frozenset[str]) -> str:
    few = ", ".join(sorted(known)[:12])
    return _("Chọn một trong: {ids}.").format(ids=few) if known else _("Bỏ chỗ này đi; chưa có gì để chọn.")


def _check_pages(draft: Draft, shelf: Shelf) -> None:
    quiz = next((id for _path, id in draft.tree.texts("quiz")), "")
    for page in draft.pages:
        for word, place in page.mentions.terms:
            _must_exist(word, shelf.terms, place, _NO_TERM, draft.found)
        for word, place in page.mentions.names:
            _must_exist(word, shelf.names, place, _NO_NAME, draft.found)
        for word, place in page.checks:
            known = shelf.questions(quiz) if quiz or not draft.readable else frozenset()
            _must_exist(word, known, place, _NO_QUESTION, draft.found)


def _check_taught(draft: Draft, patterns: tuple[tuple[str | None, ...], ...], shelf: Shelf) -> None:
    for path, reference in (found for pattern in patterns for found in draft.tree.texts(*pattern)):
        place = draft.tree.place(path)
        if shelf.lacks_page(reference) and place not in draft.found.hurt:
            near = draft.found.nearest(reference, shelf.pages)
            remedy = did_you_mean(near, _("Viết “khóa/học-phần#trang”."))
            draft.found.fault(place, _("Không có trang “{id}”.").format(id=quoted(reference)), remedy)


def _check_names(draft: Draft, known: Known) -> None:
    """Names in the texts of a YAML file; those of pages are known with their columns."""
    if not draft.uses_names or draft.source.kind is Kind.WARD:
        return
    for place, text in draft.tree.all_texts():
        for name in names_in(text):
            _must_exist(name, known, place, _NO_NAME, draft.found)


def _check_posts(shelf: Shelf) -> None:
    message = N_("ward.yaml không có vị trí việc làm “{id}”.")
    for draft in shelf.of(Kind.CURRICULUM):
        for path, _value in draft.tree.pick("posts", ANY):
            _must_exist(str(path[-1]), shelf.posts, draft.tree.key_place(path), message, draft.found)


def _check_courses(shelf: Shelf) -> None:
    """Each folder has its course, each course its folder's modules and no others, each quiz a course."""
    for draft in shelf.of(Kind.MODULE):
        course = shelf.one(Kind.COURSE, draft.source.course)
        listed = _listed(course) if course else set()
        if course and listed and draft.source.id not in listed:
            message = _("{file} không kể học phần này.").format(file=course.source.file)
            draft.found.fault(START, message, _("Thêm “{id}” vào modules.").format(id=draft.source.id))
    for draft in shelf.of(Kind.COURSE):
        _check_own_modules(draft, shelf)
    for draft in shelf.of(Kind.QUIZ):
        _must_exist(
            draft.source.course, shelf.courses, START, N_("Không có thư mục courses/{id}."), draft.found
        )


def _listed(course: Draft) -> set[str]:
    return {id for _path, id in course.tree.texts("modules", ANY)}


def _check_own_modules(draft: Draft, shelf: Shelf) -> None:
    own = {module.source.id for module in shelf.of(Kind.MODULE) if module.source.course == draft.source.id}
    others = (shelf.modules or frozenset()) - own
    for path, id in draft.tree.texts("modules", ANY):
        if id in others:
            message = _("Học phần “{id}” nằm ở thư mục của khóa khác.").format(id=id)
            draft.found.fault(draft.tree.place(path), message, _("Chỉ kể học phần trong thư mục này."))


def _check_twins(shelf: Shelf) -> None:
    for one, other in shelf.twins():
        for draft, twin in ((one, other), (other, one)):
            message = _("Mã “{id}” cũng có ở {file}.").format(id=draft.source.id, file=twin.source.file)
            draft.found.fault(START, message, _("Đổi tên một trong hai."))


def _check_circles(shelf: Shelf) -> None:
    requires = shelf.requires()
    for circle in _circles(requires):
        draft = shelf.one(Kind.MODULE, circle[0])
        if draft:
            way = " → ".join(circle)
            message = _("Học trước nhau thành vòng: {way}.").format(way=way)
            draft.found.fault(draft.tree.place(("requires",)), message, _("Bỏ một học phần khỏi requires."))


def _circles(requires: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Circles one after the other, each broken where it begins to find the next."""
    while circle := cycle_in(requires):
        yield circle
        requires[circle[0]] = tuple(id for id in requires[circle[0]] if id != circle[1])
