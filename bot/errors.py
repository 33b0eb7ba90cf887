"""What the bot itself can meet, named by what the caller must do next."""


class CannotServe(Exception):
    """The bot cannot start, or serve any longer; the message says why and what an operator has to do."""
