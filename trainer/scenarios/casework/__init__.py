"""A counter case: a citizen, a folder of papers, the one-stop form, a decision (kind: counter)."""
