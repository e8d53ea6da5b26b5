"""The places of the app, one file each; no screen knows another, all ask the app (`trainer.tui.requests`)."""
