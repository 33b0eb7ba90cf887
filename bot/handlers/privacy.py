"""`/privacy`, `/export` and `/forget`: what is kept, handed over or erased."""

from bot.handlers.asked import Asked, Pressed
from bot.handlers.replies import Replies
from bot.handlers.targets import Targets
from bot.rendering import privacy as show
from bot.rendering.progress import in_private
from jobs.model import ChatKind
from jobs.privacy import Privacy

_FILE = "briefcast-export.json"


class PrivacyTalk:
    """A person acts on their own data, wherever they are; administrators also on a group's or channel's."""

    def __init__(self, privacy: Privacy, targets: Targets, replies: Replies) -> None:
        self._privacy = privacy
        self._targets = targets
        self._replies = replies

    async def on_privacy(self, asked: Asked) -> None:
        """Say what is kept and why."""
        await self._replies.say(asked.place, show.privacy_page())

    async def on_export(self, asked: Asked) -> None:
        """Hand over everything as a file; in a group only in private, because others read along."""
        if asked.place.kind is not ChatKind.PRIVATE:
            await self._replies.say(asked.place, in_private("export", "My data"))
            return
        kept = await self._privacy.of(asked.place.chat_id, asked.user_id)
        await self._replies.hand_over(
            asked.place, _FILE, kept.as_json().encode(), "Everything kept about you."
        )

    async def on_forget(self, asked: Asked) -> None:
        """Ask once more before erasing."""
        administers = await self._targets.allows(asked.user_id, asked.place)
        page = show.forget_question(asked.place.kind, asked.user_id, administers=administers)
        await self._replies.say(asked.place, page)

    async def on_answer(self, pressed: Pressed) -> str | None:
        """Erase, or keep, as the button says; nobody answers for somebody else."""
        what, asker = pressed.word(0), pressed.word(1)
        if asker and asker != str(pressed.user_id):
            return show.NOT_YOURS
        place = pressed.place
        if what == show.CHAT and not await self._targets.allows(pressed.user_id, place):
            return show.ONLY_ADMINISTRATORS
        page = show.kept()
        if what == show.CHAT and place.kind is not ChatKind.PRIVATE:
            await self._privacy.forget_chat(place.chat_id)
            page = show.chat_forgotten(place.kind)
        elif what == show.PERSON:
            await self._privacy.forget_person(pressed.user_id)
            page = show.person_forgotten(place.kind)
        await self._replies.change(place, pressed.message_id, page)
        return None
