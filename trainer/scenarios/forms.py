"""The seven forms of the one-stop counter (Phụ lục I, TT 03/2025/TT-VPCP), and the decisions they go with."""

from enum import StrEnum

from trainer.words import N_, _


class Form(StrEnum):
    """A form, by its number."""

    RECEIPT = "M01"
    SUPPLEMENT = "M02"
    REFUSAL = "M03"
    APOLOGY = "M04"
    STOPPED = "M05"
    CONTROL = "M06"
    REGISTER = "M07"

    @property
    def number(self) -> str:
        """`Mẫu 01`."""
        return _("Mẫu {number}").format(number=self.value[1:])

    @property
    def heading(self) -> str:
        """The form's own name in the circular."""
        return _(_HEADINGS[self])

    @property
    def older_heading(self) -> str:
        """The name that older texts use for it; empty where there is none."""
        return _("Phiếu xin lỗi và hẹn lại ngày trả kết quả") if self is Form.APOLOGY else ""


_HEADINGS = {
    Form.RECEIPT: N_("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
    Form.SUPPLEMENT: N_("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
    Form.REFUSAL: N_("Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
    Form.APOLOGY: N_("Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"),
    Form.STOPPED: N_("Thông báo dừng giải quyết hồ sơ"),
    Form.CONTROL: N_("Phiếu kiểm soát quá trình giải quyết hồ sơ"),
    Form.REGISTER: N_("Sổ theo dõi hồ sơ"),
}


class Decision(StrEnum):
    """What becomes of a dossier, at the counter or after it."""

    ACCEPT = "accept"
    SUPPLEMENT = "supplement"
    REFUSE = "refuse"
    REDIRECT = "redirect"
    LATE = "late"
    STOP = "stop"


USUAL = {
    Decision.ACCEPT: Form.RECEIPT,
    Decision.SUPPLEMENT: Form.SUPPLEMENT,
    Decision.REFUSE: Form.REFUSAL,
    Decision.LATE: Form.APOLOGY,
    Decision.STOP: Form.STOPPED,
}
"""The form of each decision; a redirect has none: the citizen is told where to go."""
