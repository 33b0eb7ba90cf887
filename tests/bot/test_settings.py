"""What an operator sets is read once, and every mistake is told at once without its value."""

import pytest

from bot.settings import TELEGRAM, SettingsError, read_settings


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No setting of this machine, and no `.env`, reaches a test."""
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    for name in (
        "TOKEN",
        "RATE",
        "EDITORS",
        "TIMEZONE",
        "LISTEN",
        "LOG",
        "DATABASE_URL",
        "WEBHOOK_URL",
        "BOT_API_URL",
    ):
        monkeypatch.delenv(f"BRIEFCAST_{name}", raising=False)


def test_nothing_needs_to_be_set() -> None:
    settings = read_settings()
    assert (settings.bot_api_url, settings.timezone, settings.rate) == (TELEGRAM, "Asia/Kolkata", 28)


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFCAST_EDITORS", "12, 34")
    assert read_settings().editors == {12, 34}


def test_every_problem_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFCAST_RATE", "fast")
    monkeypatch.setenv("BRIEFCAST_TIMEZONE", "Mars/Olympus")
    monkeypatch.setenv("BRIEFCAST_LOG", "xml")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == [
        "BRIEFCAST_TIMEZONE",
        "BRIEFCAST_RATE",
        "BRIEFCAST_LOG",
    ]


def test_a_problem_never_repeats_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFCAST_WEBHOOK_URL", "https://bot.example")
    monkeypatch.setenv("BRIEFCAST_TOKEN", "12345:very-secret")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert "BRIEFCAST_WEBHOOK_SECRET" in str(caught.value)
    assert "very-secret" not in str(caught.value)


def test_the_token_is_not_printed() -> None:
    assert "very-secret" not in repr(read_settings(token="12345:very-secret"))


def test_a_free_bot_may_not_be_set_above_telegrams_free_rate() -> None:
    with pytest.raises(SettingsError, match="BRIEFCAST_PAID_BROADCAST"):
        read_settings(rate=500)


def test_paying_raises_the_ceiling_to_a_thousand_a_second() -> None:
    assert read_settings(paid_broadcast=True).messages_per_second == 1000


@pytest.mark.parametrize(
    "listen", ["8080", "127.0.0.1", "127.0.0.1:http", "127.0.0.1:70000", "nowhere.example:80"]
)
def test_a_listening_address_without_host_or_port_is_refused(listen: str) -> None:
    with pytest.raises(SettingsError, match="BRIEFCAST_LISTEN"):
        read_settings(listen=listen)
