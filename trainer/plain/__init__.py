"""The same desks as numbered choices on lines: for screen readers, braille, slow links and scripts."""
