"""The one place that names concrete classes and draws chance; tests call it too."""

from bot.wiring.demo import demonstrating
from bot.wiring.errands import (
    Status,
    bring_up_to_date,
    cancel_posts,
    export_roster,
    import_roster,
    move_database,
    pause_posts,
    read_status,
    require_database,
    resume_posts,
    watch_posts,
)
from bot.wiring.flying import simulate
from bot.wiring.serving import serving

__all__ = [
    "Status",
    "bring_up_to_date",
    "cancel_posts",
    "demonstrating",
    "export_roster",
    "import_roster",
    "move_database",
    "pause_posts",
    "read_status",
    "require_database",
    "resume_posts",
    "serving",
    "simulate",
    "watch_posts",
]
