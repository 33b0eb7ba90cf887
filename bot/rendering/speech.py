"""What the bot says of itself: greeting, help, privacy, and a sentence for what it did not understand."""

from bot.callbacks import Action, press
from bot.commands import BY_NAME, COMMANDS, Command
from bot.rendering.facts import topic_name
from bot.rendering.meant import called_in_words, meant_command
from bot.rendering.page import Button, Page, Rows, b, code, esc, in_rows, lines, paragraphs
from bot.rendering.times import zone as times_in
from jobs.model import ChatKind
from jobs.repeating import shown

PACES = {
    "light": ("Light: 1 fact, 1 quiz", 1, 1),
    "steady": ("Steady: 2 facts, 1 quiz", 2, 1),
    "exam": ("Exam near: 3 facts, 2 quizzes", 3, 2),
}
"""Name of a pace to its button, facts and quizzes per post."""
TIMES = {"0800": "08:00", "1300": "13:00", "1830": "18:30", "2100": "21:00", "0800-1830": "08:00 and 18:30"}
"""What the time buttons carry to what they say."""

_SMALL_TALK = frozenset(
    {"ok", "okay", "thanks", "thank you", "yes", "no", "good", "nice", "great", "hmm", "lol", "bye", "sorry"}
)
"""Words that ask for nothing."""
_QUERY_WORDS = 8
"""Words from which a message is no query to look up."""


def greeting(kind: ChatKind) -> Page:
    """Say hello and offer the first of three taps."""
    whom = "you" if kind is ChatKind.PRIVATE else "this chat"
    return Page(
        text=paragraphs(
            b("Briefcast"),
            f"I send {whom} short, dated facts from current-affairs briefs, with quizzes to make them stay.",
            "Three taps and the first post is here. How much at a time?",
        ),
        rows=tuple((Button(label, press(Action.JOIN, name)),) for name, (label, _, _) in PACES.items()),
    )


def ask_time(pace: str, zone: str) -> Page:
    """The second tap: when, by the clock of the zone."""
    buttons = [Button(label, press(Action.JOIN, pace, times)) for times, label in TIMES.items()]
    return Page(
        text=lines(
            f"When shall I post? The times are those of {esc(times_in(zone))}.",
            "Other times and places can be typed later: " + code("/subscribe 07:15 20:00 London"),
        ),
        rows=in_rows(buttons, 2),
    )


def ask_topic(pace: str, times: str, topics: list[str]) -> Page:
    """The third tap: about what."""
    buttons = [Button(topic_name(topic), press(Action.JOIN, pace, times, topic)) for topic in topics]
    everything = (Button("All topics", press(Action.JOIN, pace, times, "all")),)
    return Page(
        text=lines("Which topic first?", "More can be added in /settings."),
        rows=(everything, *in_rows(buttons, 2)),
    )


def help_page(topics: list[str]) -> Page:
    """Every command with what it does and an example."""
    return Page(
        text=paragraphs(
            b("What you can ask for"),
            lines(*(f"{esc(command.call)}: {esc(command.summary)}" for command in COMMANDS)),
            lines(b("For example"), *(code(command.example) for command in COMMANDS if command.example)),
            "For a channel or group you administer, name it first: " + code("/subscribe @channel 08:00"),
        ),
        rows=topic_buttons(topics),
    )


def topic_buttons(topics: list[str]) -> Rows:
    """Topics as buttons that show their newest facts."""
    return in_rows([Button(topic_name(topic), press(Action.TOPIC, topic)) for topic in topics], 2)


def unknown_command(name: str, words: str = "") -> Page:
    """Name the nearest command to one that does not exist; a setting keeps the words after it."""
    meant = meant_command(name)
    if meant and meant.startswith("settings ") and words:
        meant = f"{meant} {esc(shown(words))}"
    guess = f"Did you mean /{meant}?" if meant else "/help shows what I can do."
    return Page(text=f"I do not know /{esc(shown(name))}. {guess}")


def plain_words(words: str = "") -> Page:
    """Answer words without a command, in a private chat, with the command that they probably want."""
    said = shown(words.lstrip("/ "))
    if said and (meant := called_in_words(words)):
        return Page(
            text=f"Commands begin with a slash. Did you mean {code(f'/{shown(meant)}')}? /help shows all."
        )
    if (
        said.lower().strip(".!") in _SMALL_TALK
        or not any(map(str.isalnum, said))
        or len(words.split()) > _QUERY_WORDS
    ):
        return Page(
            text="Ask with a command: /facts and your words, /explain and a term, or /quiz. /help shows all."
        )
    asked = said.rstrip("?!. ")
    return Page(text=f"To look that up, send {code(f'/facts {asked}')}. /help shows what else I can do.")


def not_understood(sentence: str) -> Page:
    """Repeat an error's own sentence; it carries the reason and the remedy."""
    return Page(text=esc(sentence))


def usage(command: Command) -> Page:
    """Say how a command is written."""
    return Page(
        text=lines(
            f"Write it like {esc(command.call)}.",
            f"For example: {code(command.example)}" if command.example else None,
        )
    )


def admins_only() -> Page:
    """Refuse a change of settings to somebody who is not an administrator."""
    return Page(text="Only administrators of this chat can change its settings. Ask one of them.")


def not_subscribed() -> Page:
    """Say that there are no posts to stop."""
    return Page(text="This chat is not subscribed. /subscribe 08:00 starts the posts.")


def nothing_to_ask(reason: str) -> Page:
    """Say why no quiz can be asked."""
    return Page(text=f"{esc(reason)}. /quiz without a topic draws from all you chose.")


def out_of_order() -> Page:
    """Apologise for a failure that is not the person's fault."""
    return Page(text="That did not work, through no fault of yours. Please try again in a minute.")


def edited_command() -> Page:
    """Tell that an edited command is not run again."""
    return Page(text="I saw that you edited a command. I do not run edited ones: please send a new one.")


def channel_readers_toast(bot: str) -> str:
    """Tell a channel's reader where a press is theirs to make."""
    return f"Here only the channel's administrators can press this. Ask me in private: t.me/{bot}"


ADMINS_ONLY = "Only administrators of this chat can change its settings."
"""A toast for somebody who may not press that."""
TOO_MUCH_AT_ONCE = "That was too much at once for this chat. Please try again in a minute."
"""A toast for a press that would have to wait too long for its answer."""
STALE_BUTTON = "This button is from an older message. Ask again with /help."
"""A toast for a press that no longer means anything."""
EXPLAIN_WHAT = BY_NAME["explain"]
"""The command whose usage is shown for a bare /explain."""
