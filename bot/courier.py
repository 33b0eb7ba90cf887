"""Deliver parts of a post."""
