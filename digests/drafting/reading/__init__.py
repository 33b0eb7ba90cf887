"""From a file to a manuscript: one reader for each format, and what they share."""
