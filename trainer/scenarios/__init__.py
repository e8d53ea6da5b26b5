"""What happens at the counter: the catalogue of procedures, and what is computed from it."""
