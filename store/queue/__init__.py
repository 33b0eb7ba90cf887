"""The queue between planning and several senders: Procrastinate, whose only server is our PostgreSQL."""
