"""Keys in the language of the face: written where a class is made, worded where they are shown."""

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding, Binding

from trainer.words import _


def worded(active: Mapping[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """The keys that work now, their words in the language in use; footer, palette and help read them here."""
    return {
        key: found._replace(binding=_said(found.binding), tooltip=_(found.tooltip))
        for key, found in active.items()
    }


def _said(binding: Binding) -> Binding:
    return replace(binding, description=_(binding.description), tooltip=_(binding.tooltip))
