"""A store that lives and ends with the process: for the demo, for tests and for simulations.

It keeps the same promises as the databases, which one test suite checks on all three. Nothing here awaits, so
every call is a transaction of its own.
"""
