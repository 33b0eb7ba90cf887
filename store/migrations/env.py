"""What Alembic runs for each command: it hands over the connection that `store.revisions` opened."""

from alembic import context

from store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can do it, and our transaction is open already: a step is applied whole or not at all.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
