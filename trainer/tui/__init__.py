"""The terminal face: a hall (app), the places in it (screens), what they are made of (widgets, dialogs)."""
