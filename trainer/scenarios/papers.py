"""Papers: what a citizen brings, shows or need not bring at all."""

from dataclasses import dataclass

from trainer.words import _


@dataclass(frozen=True, slots=True)
class Paper:
    """One component of a dossier (thành phần hồ sơ)."""

    id: str
    title: str
    required: bool = True
    kept: bool = True
    """False: only shown (xuất trình) and handed back at once."""
    made_at_counter: bool = False
    """The office makes it when the citizen has none."""
    looked_up: bool = False
    """The office looks the data up; the paper is asked for only where they are missing or wrong."""
    when: str = ""
    """In which case it is needed; empty: always."""

    @property
    def asked(self) -> bool:
        """Whether its absence makes the dossier incomplete, data being in order and no special case given."""
        return self.required and not (self.made_at_counter or self.looked_up or self.when)

    def said(self) -> str:
        """How the citizen gives it: `nộp`, `xuất trình`, or why not at all."""
        if self.looked_up:
            way = _("cơ quan tra dữ liệu; chỉ yêu cầu khi dữ liệu thiếu hoặc sai")
        elif self.made_at_counter:
            way = _("không có thì làm tại quầy")
        else:
            way = _("nộp") if self.kept else _("xuất trình, trả lại ngay")
            way = way if self.required else _("{way}, nếu có").format(way=way)
        return _("{way}, khi {case}").format(way=way, case=self.when) if self.when else way
