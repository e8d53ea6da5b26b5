"""trainer: learn the work of a ward, show that it was learned, and keep the proof."""

__version__ = "0.1.0"
