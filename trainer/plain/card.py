"""The reference card on plain lines: `:sao y` from every place, one thing a line, figures worked out anew."""

from dataclasses import dataclass

from trainer.desks.card import Card, CardDesk
from trainer.desks.card_dossier import Count, Dossier, counts, read_count, read_received, received_text
from trainer.desks.card_sections import Section
from trainer.desks.noticing import noticed
from trainer.plain.asking import Act, Command, Place, Talk
from trainer.plain.choosing import Pages, choose, recite
from trainer.plain.forms import fill
from trainer.scenarios.procedures import Procedure
from trainer.ward import Ward
from trainer.words import N_, _


def card_command(talk: Talk, ward: Ward) -> Command:
    """`:sao y` tells the card of that procedure; needs nobody signed in."""
    return Command(":", N_("tra thủ tục"), lambda typed: look_up(talk, ward, typed), N_("chữ"))


def look_up(talk: Talk, ward: Ward, typed: str) -> None:
    """Tell the card found; of several the number of one opens it, with nothing typed all are there."""
    desk = noticed(CardDesk(ward.library, ward.records.now), talk.did)
    found, pages = desk.find(typed), Pages()
    repaired = desk.under_repair(typed)
    if repaired:
        talk.say(_("Đang sửa: {titles}.").format(titles=", ".join(repaired)))
    if not found:
        talk.say(_("Không thấy thủ tục nào như vậy; thử từ khác, hoặc gõ : để nghe mọi thủ tục."))
        return
    if len(found) == 1:
        _Reading(talk, desk, found[0]).stay()
        return

    def look() -> Act:
        chosen = found[choose(talk, [procedure.title for procedure in found], pages=pages)]
        return lambda: _Reading(talk, desk, chosen).stay()

    title = N_("Tra “{typed}”: {n} thủ tục.") if typed else N_("Mọi thủ tục: {n}.")
    about = N_("Gõ số để nghe thẻ của thủ tục; 0 về đúng chỗ đang làm.")
    talk.stay(Place(title, about, named={"typed": typed, "n": len(found)}), look)


FIGURES = ("fee", "due")
"""Sections that other figures change: only these are told again."""


@dataclass(slots=True)
class _Reading:
    """One card told, then its figures again for other pages, copies, cases, another time of receipt."""

    talk: Talk
    desk: CardDesk
    procedure: Procedure
    dossier: Dossier | None = None
    told: bool = False

    def stay(self) -> None:
        """Tell the card, and work it out anew, until `0`."""
        about = N_("Thẻ tính cho lúc này; tính lại được với giờ nhận khác, và số trang, số bản nếu phí tùy vào đó.")
        self.talk.stay(Place("", about), self._look)

    def _look(self) -> Act:
        if not self.told:
            self.told = True
            recite(self.talk, card_lines(self._card()))
        return (self._work_out, self._tell_again)[choose(self.talk, [self._other(), _("Nghe lại cả thẻ")])]

    def _card(self) -> Card:
        return self.desk.card(self.procedure, self.dossier or Dossier(self.desk.now()))

    def _other(self) -> str:
        named = ", ".join([*(_title(count).lower() for count in counts(self.procedure)), _("giờ nhận")])
        return _("Tính lại theo {figures}").format(figures=named)

    def _work_out(self) -> None:
        typed = {count: self._count(count) for count in counts(self.procedure)}
        now = self.desk.now()
        received = fill(self.talk, _("Nhận lúc"), lambda said: read_received(said, now), kept=received_text(now))
        self.dossier = Dossier(received, typed.get("pages"), typed.get("copies", 1), typed.get("cases", 1))
        changed = [section for section in self._card().sections if section.key in FIGURES]
        self.talk.say(*(line for section in changed for line in section_lines(section)))

    def _tell_again(self) -> None:
        self.told = False

    def _count(self, count: Count) -> int:
        return fill(self.talk, _title(count), read_count, kept="" if count == "pages" else "1")


def card_lines(card: Card) -> list[str]:
    """A card as lines to be heard: each section by name, then what it says, then how that comes about."""
    code = _("Mã: {code}.").format(code=card.procedure.code) if card.procedure.code else ""
    lines = [f"{card.procedure.title}.", *filter(None, [code])]
    lines += [line for section in card.sections for line in section_lines(section)]
    return [*lines, card.caution]


def section_lines(section: Section) -> list[str]:
    """What one section says, its title before the first line."""
    first, *others = (said for line in section.lines for said in (line.said, *line.more))
    return [f"{section.title}: {first}", *others]


def _title(count: Count) -> str:
    return {"pages": _("Số trang"), "copies": _("Số bản"), "cases": _("Số trường hợp")}[count]
