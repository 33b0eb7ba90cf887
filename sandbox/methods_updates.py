"""Getting updates, by long polling or webhook, and who the bot is."""

import re
from typing import Any
from urllib.parse import urlsplit

from sandbox import wire
from sandbox.call import Call, Method
from sandbox.errors import bad_request, conflict
from sandbox.limits import LONG_POLL_SECONDS, UPDATES_PER_CALL, WEBHOOK_SECRET
from sandbox.polling import BY_WEBHOOK
from sandbox.webhooks import Hook

_SECRET = re.compile(rf"[A-Za-z0-9_-]{{1,{WEBHOOK_SECRET}}}")
_PORTS = frozenset({80, 88, 443, 8443})


def get_me(call: Call) -> Any:
    """GetMe."""
    world = call.world
    return wire.person(world.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": world.sees_all_in_groups,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _remember_allowed(call: Call) -> None:
    """allowed_updates holds until it is given again."""
    allowed = call.given.parsed("allowed_updates", "allowed_updates JSON object")
    if isinstance(allowed, list):
        call.world.updates.allow([str(kind) for kind in allowed])


async def get_updates(call: Call) -> Any:
    """GetUpdates."""
    if call.webhooks.active:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    _remember_allowed(call)
    limit = call.given.number("limit", UPDATES_PER_CALL)
    if not 1 <= limit <= UPDATES_PER_CALL:
        limit = UPDATES_PER_CALL
    timeout = max(0, min(call.given.number("timeout"), LONG_POLL_SECONDS))
    return await call.polling.get(call.given.number("offset"), limit, timeout)


async def set_webhook(call: Call) -> Any:
    """SetWebhook; unlike Telegram it takes plain http to a loopback address, on any port."""
    given = call.given
    url = given.text("url")
    if not url:
        return await delete_webhook(call)
    _check_url(url)
    secret = given.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = given.number("max_connections", 40)
    if not 1 <= connections <= 100:
        connections = 40
    _remember_allowed(call)
    if given.flag("drop_pending_updates"):
        call.world.updates.clear()
    call.polling.end(BY_WEBHOOK)
    await call.webhooks.set(Hook(url, secret, connections, given.text("ip_address")))
    return True


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise bad_request("bad webhook: invalid webhook URL specified") from None
    if parts.hostname in {"127.0.0.1", "localhost", "::1"}:
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port is not None and port not in _PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


async def delete_webhook(call: Call) -> Any:
    """DeleteWebhook."""
    if call.given.flag("drop_pending_updates"):
        call.world.updates.clear()
    await call.webhooks.set(Hook())
    return True


def get_webhook_info(call: Call) -> Any:
    """GetWebhookInfo."""
    hook, updates = call.webhooks.hook, call.world.updates
    told: dict[str, Any] = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(updates),
    }
    if hook.url:
        told["max_connections"] = hook.max_connections
        told["ip_address"] = hook.ip_address or "127.0.0.1"
    if hook.last_error:
        told["last_error_date"], told["last_error_message"] = hook.last_error
    if updates.named:
        told["allowed_updates"] = sorted(updates.allowed)
    return told


def log_out(call: Call) -> Any:
    """LogOut: ends a long poll that waits; the stand-in has no other server to move to."""
    call.polling.end("logged out")
    return True


def close(call: Call) -> Any:
    """Close: the same, for this server only."""
    call.polling.end("closed")
    return True


METHODS: dict[str, Method] = {
    "getme": get_me,
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "logout": log_out,
    "close": close,
}
