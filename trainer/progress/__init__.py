"""What counts: assignments, attempts, completions, prerequisites, due dates and the status on the register."""
