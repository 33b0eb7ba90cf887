"""Wrong answers of the same kind, format and size as the right one."""
