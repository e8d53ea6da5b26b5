"""Questions to the record, one file for each noun; rows come oldest first."""
