"""Where a dossier belongs."""

from trainer.scenarios.procedures import Place, Procedure, Redirection, named
from trainer.words import N_, _

_WHO = {
    Place.ANY: N_("Nơi tiếp nhận nào cũng nhận, không phụ thuộc nơi cư trú."),
    Place.RESIDENCE: N_("Thuộc UBND nơi cư trú."),
    Place.PROPERTY: N_("Thuộc UBND nơi có nhà, đất."),
    Place.REDIRECT: N_("Không giải quyết tại quầy: hướng dẫn đến đúng nơi."),
}
_FILED_ANYWHERE = N_("Có trong danh mục không phụ thuộc địa giới thì nơi khác nhận rồi chuyển.")


def where(procedure: Procedure) -> str:
    """Who is competent, in words: what the procedure itself says, or else the rule of its kind of place."""
    match procedure.place:
        case Place.REDIRECT:
            said = f"{_(_WHO[Place.REDIRECT])} {procedure.where}"
        case Place.RESIDENCE:
            said = f"{procedure.where or _(_WHO[Place.RESIDENCE])} {_(_FILED_ANYWHERE)}"
        case place:
            said = procedure.where or _(_WHO[place])
    return said.strip()


def redirection(procedure: Procedure, reason: str) -> Redirection:
    """Where a citizen with that reason is sent; a `Fault` naming the known reasons."""
    return named({way.id: way for way in procedure.redirect}, reason, procedure)
