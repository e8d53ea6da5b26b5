"""Who trains: officials, their units, posts and roles; what each role may do; passwords and lock-out."""
