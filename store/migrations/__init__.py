"""Brings a database's tables to what `store.schema` says, step by step, and refuses those it does not know.

Nothing but this package is needed, so it works from an installed wheel as from a checkout. A new step is a
file in `versions`, written by hand; the schema test says what it still lacks.
"""
