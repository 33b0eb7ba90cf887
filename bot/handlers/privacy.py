"""`/privacy`, `/export` and `/forget`: what is kept, handed over or erased."""

from bot.handlers.asked import Asked, Pressed
from bot.handlers.replies import Replies
from bot.handlers.targets import Targets
from bot.outgoing import Place
from bot.rendering import speech
from bot.rendering.progress import in_private
from jobs.model import ChatKind
from jobs.privacy import Privacy

_FILE = "briefcast-export.json"


class PrivacyTalk:
    """A person acts on their own data; in a group or channel its administrators act on the chat's."""

    def __init__(self, privacy: Privacy, targets: Targets, replies: Replies) -> None:
        self._privacy = privacy
        self._targets = targets
        self._replies = replies

    async def on_privacy(self, asked: Asked) -> None:
        """Say what is kept and why."""
        await self._replies.say(asked.place, speech.privacy_page())

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
        await self._replies.say(asked.place, speech.forget_question(asked.place.kind))

    async def on_answer(self, pressed: Pressed) -> str | None:
        """Erase, or keep, as the button says."""
        if pressed.word(0) != "yes":
            await self._replies.change(pressed.place, pressed.message_id, speech.kept())
            return None
        await self._privacy.forget_learner(pressed.user_id)
        whole = await self._targets.allows(pressed.user_id, pressed.place)
        if whole:
            await self._privacy.forget_chat(pressed.place.chat_id)
        await self._say_forgotten(pressed.place, pressed.message_id, whole=whole)
        return None

    async def _say_forgotten(self, place: Place, message_id: int, *, whole: bool) -> None:
        """In a group the question stays for others; a person who is no administrator gets a message."""
        if whole:
            await self._replies.change(place, message_id, speech.forgotten())
        else:
            await self._replies.say(place, speech.progress_forgotten())
