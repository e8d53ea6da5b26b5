"""Questions and notices: each a modal screen typed by its answer; Esc is no."""
