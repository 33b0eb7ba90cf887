"""Buttons that open the private chat: every one of a bundled digest fits, and none is lost on the way."""

from bot.callbacks import Action, press, press_in
from bot.rendering.facts import fact_page
from bot.rendering.links import fitted
from bot.rendering.page import Button, Page
from bot.rendering.terms import digest_pages, term_buttons
from digests.library import BUNDLED, load_library
from digests.limits import DEEP_LINK
from jobs.model import ChatKind

LIBRARY = load_library(BUNDLED)


def addresses(page: Page) -> list[str]:
    return [does for row in page.rows for button in row if isinstance(does := button.does, str)]


def test_a_press_comes_back_from_its_link_the_same() -> None:
    for pressed in (press(Action.QUIZ, 5, "space"), press(Action.QUIZ, "", ""), press(Action.REVIEW)):
        payload = pressed.payload()
        assert payload is not None
        assert press_in(payload) == pressed


def test_what_a_link_has_no_room_or_letters_for_has_no_payload() -> None:
    assert press(Action.EXPLAIN, "d" * 40, "f" * 30).payload() is None
    assert press(Action.TOPIC, "space_and_time").payload() is None


def test_every_bundled_fact_can_be_explained_and_asked_by_link() -> None:
    for entry in LIBRARY.entries:
        private, channel = (
            fitted(fact_page(entry), kind, "a_bot") for kind in (ChatKind.PRIVATE, ChatKind.CHANNEL)
        )
        assert len(addresses(channel)) == len(private.rows[0]) - 1
        assert all(len(each.partition("?start=")[2]) <= DEEP_LINK for each in addresses(channel))


def test_every_bundled_digest_can_be_read_by_link() -> None:
    for digest in LIBRARY.digests:
        for page in digest_pages(digest, digest.facts):
            buttons = sum(map(len, page.rows))
            assert len(addresses(fitted(page, ChatKind.CHANNEL, "a_bot"))) == buttons


def test_settings_stay_buttons_for_a_channels_administrators() -> None:
    page = Page(
        text="",
        rows=((Button("Days", press(Action.SETTING, -100, "days")),), *term_buttons(LIBRARY.digests[0])),
    )
    assert fitted(page, ChatKind.CHANNEL, "a_bot").rows[0] == page.rows[0]
    assert fitted(page, ChatKind.GROUP, "a_bot") == page
