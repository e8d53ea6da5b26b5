"""Looking things up: terms of the glossary, and search in all that is taught, without diacritics."""

from collections.abc import Sequence

from trainer.courses.module import Term
from trainer.desks.learning import Hit
from trainer.plain.asking import Act, Place
from trainer.plain.choosing import Pages, choose, recite
from trainer.plain.visit import Visit
from trainer.text import matches
from trainer.words import N_, _

FEWEST = 2
"""Letters from which it is worth searching."""


def glossary(visit: Visit, typed: str, here: Sequence[str] = ()) -> None:
    """Say the terms that hold what was typed; with nothing typed those of the page, else all."""
    terms = visit.learning.seat.library.glossary
    wanted = [terms[name] for name in here if name in terms] or list(terms.values())
    if typed:
        wanted = [term for term in terms.values() if matches(typed, term.name)]
        wanted = wanted or [term for term in terms.values() if matches(typed, term.short)]
    visit.talk.say(_("Từ điển: {n} từ.").format(n=len(wanted)))
    recite(visit.talk, [_term(term) for term in wanted])


def search(visit: Visit, typed: str) -> None:
    """Say what was found; the number of a place opens it."""
    if len(typed) < FEWEST:
        visit.talk.say(_("Gõ / rồi ít nhất hai chữ cái, không cần dấu, ví dụ /can cuoc."))
        return
    hits, pages = visit.learning.search(typed), Pages()
    if not hits:
        visit.talk.say(_("Không thấy; thử từ khác."))
        return
    title = visit.learning.seat.library.title

    def look() -> Act:
        hit = hits[choose(visit.talk, [_hit(hit, title(hit.id)) for hit in hits], pages=pages)]
        return lambda: _open(visit, hit)

    found, about = N_("Tìm “{typed}”: thấy {n} chỗ."), N_("Gõ số để mở chỗ tìm thấy; 0 về đúng chỗ đang làm.")
    visit.talk.stay(Place(found, about, named={"typed": typed, "n": len(hits)}), look)


def _open(visit: Visit, hit: Hit) -> None:
    if hit.kind == "term":
        glossary(visit, "", (hit.id,))
    else:
        visit.read(visit, hit.id, hit.page)


def _term(term: Term) -> str:
    return f"{term.name}: {term.short}"


def _hit(hit: Hit, module: str) -> str:
    kind = {"module": _("học phần"), "term": _("từ điển")}.get(hit.kind, module)
    return f"{hit.title} ({kind}): {hit.excerpt}"
