"""Kept tables: what stays outside the log because it can be erased, is secret, or is only for a while."""
