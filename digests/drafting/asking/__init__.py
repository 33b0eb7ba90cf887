"""From facts to keys: one file for each form of sentence in which one value alone can be right."""
