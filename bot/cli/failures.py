"""The error a command raises when its work failed: the message is the whole story, remedy included."""


class WorkFailed(Exception):
    """End with exit code 1 and this one line."""
