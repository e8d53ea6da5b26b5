"""Keys that work everywhere but stay out of a crowded footer; help and the palette still name them."""

from textual.binding import Binding

from trainer.words import N_

CARD = Binding(
    "f3",
    "app.card",
    N_("Thủ tục"),
    show=False,
    tooltip=N_("Tra thủ tục: giấy tờ, phí, ngày hẹn, mẫu, người ký"),
)
GLOSSARY = Binding(
    "f4", "app.glossary", N_("Từ điển"), show=False, tooltip=N_("Giải thích các từ chuyên môn")
)
DESKS = Binding("f10", "app.desks", N_("Bàn khác"), show=False, tooltip=N_("Sang bàn khác, hoặc ra ngoài"))
SEARCH = Binding(
    "slash", "app.search", N_("Tìm"), show=False, tooltip=N_("Tìm trong bài học; không cần dấu")
)
