"""Turn a Page into Bot API calls."""
