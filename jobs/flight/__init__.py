"""A flight simulator for deliveries: the real planner, ledger, limiter and retry on a clock that leaps."""
