"""The reference card at work: `sao y` → papers, fee, until when, signer, forms, when to refuse; for anybody.

Public law needs no permission and no person: the card is there on the sign-in screen as at every desk.
"""

from dataclasses import dataclass
from datetime import datetime

from trainer.desks.card_dossier import Dossier
from trainer.desks.card_facts import facts
from trainer.desks.card_sections import Asked, Section, sections
from trainer.library import Library
from trainer.records import Clock, now
from trainer.records.days import WARD
from trainer.scenarios.finding import find
from trainer.scenarios.force import caution
from trainer.scenarios.procedures import Procedure
from trainer.text import matches

_FOLDER = "scenarios/procedures"


@dataclass(frozen=True, slots=True)
class Card:
    """One procedure, worked out for one dossier."""

    procedure: Procedure
    dossier: Dossier
    sections: tuple[Section, ...]
    caution: str
    """To which month the law was read; stands under every card."""

    def section(self, key: str) -> Section | None:
        """The section of that key; None when it has nothing to say."""
        return next((section for section in self.sections if section.key == key), None)


class CardDesk:
    """Finds procedures and turns one into a card."""

    def __init__(self, library: Library, clock: Clock = now) -> None:
        """`clock` tells the moment (aware) that a card is worked out for when no other is named."""
        self._library, self._clock = library, clock

    def now(self) -> datetime:
        """The minute it is by the ward's wall clock, without a time zone."""
        return self._clock().astimezone(WARD).replace(second=0, microsecond=0, tzinfo=None)

    def find(self, query: str) -> tuple[Procedure, ...]:
        """The procedures that answer `query`, best first, with or without diacritics; all for an empty one."""
        return find(self._library.procedures.values(), query)

    def under_repair(self, query: str) -> tuple[str, ...]:
        """Titles of procedures that would answer `query` but are closed now, because a file is being mended."""
        library = self._library
        closed = [id for id in library.closed if (library.root / _FOLDER / f"{id}.yaml").is_file()]
        titles = [library.title(id) for id in closed if id not in library.procedures]
        return tuple(title for title in titles if matches(query, title))

    def card(self, procedure: Procedure, dossier: Dossier) -> Card:
        """The card of a procedure for a dossier."""
        asked = Asked(procedure, dossier, self._library.calendar)
        return Card(procedure, dossier, sections(asked), caution(procedure))

    def facts(self, card: Card) -> dict[str, object]:
        """A card for a program: keys stay in English, sums and days are numbers and ISO dates."""
        return facts(card.procedure, card.dossier, self._library.calendar)
