"""What an operator sets is read once, and every mistake is told at once without its value."""

from pathlib import Path

import pytest

from bot.settings import TELEGRAM, SettingsError, read_serving_settings, read_settings


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
        "DIGESTS",
        "PAID_BROADCAST",
        "WEBHOOK_SECRET",
    ):
        monkeypatch.delenv(f"BRIEFCAST_{name}", raising=False)


def test_nothing_needs_to_be_set() -> None:
    settings = read_settings()
    assert (settings.bot_api_url, settings.timezone, settings.rate) == (TELEGRAM, "Asia/Kolkata", 28)


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFCAST_EDITORS", "12, 34")
    assert read_settings().editors == {12, 34}


WRONG = {
    "DATABASE_URL": "mysql://me:very-secret@db/one",
    "DIGESTS": "/nope",
    "BOT_API_URL": "api.example.org",
    "TIMEZONE": "Mars/Olympus",
    "RATE": "-1",
    "PAID_BROADCAST": "perhaps",
    "EDITORS": "@alice, 12, bob",
    "WEBHOOK_URL": "https://",
    "WEBHOOK_SECRET": "very secret!",
    "LISTEN": "8080",
    "LOG": "xml",
}


def problems_with(monkeypatch: pytest.MonkeyPatch, **values: str) -> list[str]:
    """Read the settings of a process without a token, and of one that needs it if TOKEN is empty."""
    for name, value in values.items():
        monkeypatch.setenv(f"BRIEFCAST_{name}", value)
    with pytest.raises(SettingsError) as caught:
        (read_serving_settings if values.get("TOKEN") == "" else read_settings)()
    return str(caught.value).splitlines()


def test_every_problem_is_told_at_once_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = problems_with(monkeypatch, TOKEN="", **WRONG)
    assert [line.split(":")[0] for line in lines] == [f"BRIEFCAST_{name}" for name in ("TOKEN", *WRONG)]


def test_every_problem_has_a_remedy_and_no_secret_or_jargon(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = problems_with(monkeypatch, TOKEN="", **WRONG)
    assert [line for line in lines if ". " not in line] == []
    assert [line for line in lines if "very" in line or "Input should" in line or "input" in line] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOKEN", "paste-it-here"),
        ("TOKEN", "12345:with space"),
        ("DATABASE_URL", "data.db"),
        ("DATABASE_URL", "sqlite://data.db"),
        ("DATABASE_URL", "sqlite:///"),
        ("DATABASE_URL", "sqlite:///data.db?mode=ro"),
        ("DATABASE_URL", "postgresql://me@db"),
        ("DATABASE_URL", "postgresql://me@db:port/one"),
        ("BOT_API_URL", "https://api.telegram.org/bot"),
        ("BOT_API_URL", "https://api.telegram.org/bot12:secret"),
        ("BOT_API_URL", "https://[::1"),
        ("RATE", "nan"),
        ("RATE", "inf"),
        ("WEBHOOK_SECRET", "s" * 257),
        ("LISTEN", "127.0.0.1:٨٠"),
    ],
)
def test_what_would_fail_later_is_refused_now(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = problems_with(monkeypatch, **{name: value})
    assert line.startswith(f"BRIEFCAST_{name}: ")


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///data/briefcast.db",
        "sqlite:////data/briefcast.db",
        "postgres://db/one",
        "postgresql://me:p%40ss@[::1]:5432/one?sslmode=require",
        "postgresql+psycopg:///one?host=/tmp",
    ],
)
def test_databases_of_both_kinds_are_taken(url: str) -> None:
    assert read_settings(database_url=url).database_url.get_secret_value() == url


def test_an_empty_setting_is_an_unset_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFCAST_RATE", "")
    assert read_settings().rate == 28


def test_a_dotenv_file_is_read_even_with_a_byte_order_mark() -> None:
    Path(".env").write_text("\ufeffBRIEFCAST_RATE=7\n", encoding="utf-8")
    assert read_settings().rate == 7


def test_a_broken_line_of_a_dotenv_file_is_named_with_the_other_problems(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path(".env").write_text("# mine\nBRIEFCAST_TOKEN: 12:secret\nBRIEFCAST_RATE\nBRIEFCAST_LOG=xml\n")
    lines = problems_with(monkeypatch)
    assert [line.split(": ")[0] for line in lines] == [".env:2", ".env:3", "BRIEFCAST_LOG"]
    assert "secret" not in "".join(lines)


def test_a_misspelt_setting_is_named_with_the_right_one(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("OTHER=1\nBRIEFCAST_TOKN=12:secret\n")
    lines = problems_with(monkeypatch, TIMEZON="Asia/Kolkata", TEST_POSTGRES="postgresql://db/one")
    assert lines == [
        ".env:2: BRIEFCAST_TOKN: there is no such setting. Write BRIEFCAST_TOKEN",
        "BRIEFCAST_TIMEZON: there is no such setting. Write BRIEFCAST_TIMEZONE",
    ]


def test_a_setting_unlike_every_other_is_named_with_where_they_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (line,) = problems_with(
        monkeypatch, TYPO="1", SERVICE_HOST="10.0.0.1", PORT_8080_TCP="tcp://10.0.0.1:8080"
    )
    assert line.startswith("BRIEFCAST_TYPO: there is no such setting. Leave it out")


def test_telegram_itself_is_given_an_https_address_only(monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = problems_with(monkeypatch, WEBHOOK_URL="http://bot.example", WEBHOOK_SECRET="a1")
    assert line == (
        "BRIEFCAST_WEBHOOK_URL: Telegram sends to https:// only. Write one like https://bot.example.org"
    )


def test_a_bot_api_of_ones_own_may_be_given_an_http_address() -> None:
    settings = read_settings(
        bot_api_url="http://127.0.0.1:8081", webhook_url="http://127.0.0.1:8080/hook", webhook_secret="a1"
    )
    assert settings.webhook_url == "http://127.0.0.1:8080/hook"


def test_a_dotenv_file_of_another_encoding_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_bytes("BRIEFCAST_TOKEN=1:ä".encode("latin-1"))
    (line,) = problems_with(monkeypatch)
    assert line == ".env: it is not UTF-8 text. Save it as UTF-8"


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
