"""The exam forms a fact can be asked in: statements, pairs, list outsiders, definitions, linked facts."""
