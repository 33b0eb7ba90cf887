"""Name the concrete classes and join them."""
