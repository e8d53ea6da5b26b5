"""Finding people in a list: by name or code, else by what the staff list says of them."""

import re
from collections.abc import Sequence

from trainer.people.establishment import Establishment
from trainer.people.official import Identity, Official
from trainer.people.search import search_names
from trainer.text import fold


def found(officials: Sequence[Official], typed: str, ward: Establishment) -> list[Official]:
    """Whom `typed` may mean, without diacritics: names and codes first, then units, posts and former units.

    Nothing typed: everyone, in the order given.
    """
    if not typed.strip():
        return list(officials)
    named = search_names(officials, typed)
    known = {official.id for official in named}
    others = (official for official in officials if official.id not in known)
    return [*named, *(other for other in others if _is_of(other.identity, typed, ward))]


def _is_of(who: Identity, typed: str, ward: Establishment) -> bool:
    """Whether each part typed begins a word of the unit, the post or the former unit."""
    titles = f"{ward.unit_title(who.unit)} {ward.post_title(who.post)} {who.former_unit}"
    words = re.findall(r"\w+", fold(titles))
    return all(any(word.startswith(part) for word in words) for part in fold(typed).split())
