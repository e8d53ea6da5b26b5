"""What each role may do, one desk per role: a deed checks the permission, writes, returns what changed."""
