"""What is remembered: SQLAlchemy (async Core), migrations, one repository per noun."""
