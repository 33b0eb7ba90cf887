"""From a written brief to a checked digest: read, outline, state facts, choose keys, judge, write down."""
