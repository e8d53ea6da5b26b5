"""What counts: assignments, attempts, completions, prerequisites, due dates, the status on the register."""
