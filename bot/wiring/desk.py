"""Which handler serves which command and button."""

from bot.callbacks import Action
from bot.handlers.digest import Digests
from bot.handlers.discretion import Discretion
from bot.handlers.dispatch import Desk, checked
from bot.handlers.explain import Explain
from bot.handlers.facts import Facts
from bot.handlers.linked import Linked
from bot.handlers.operating import OperatingTalk
from bot.handlers.own import Own
from bot.handlers.presence import Presence
from bot.handlers.privacy import PrivacyTalk
from bot.handlers.progress import ProgressTalk
from bot.handlers.quizzing import QuizTalk
from bot.handlers.routing import Routes
from bot.handlers.settings import SettingsTalk
from bot.handlers.subscribing import Subscribing
from bot.handlers.talk import Talk
from bot.handlers.targets import Targets
from bot.wiring.parts import Office, Parts
from jobs.operating import Operating
from jobs.privacy import Privacy
from jobs.welcome import Welcome


def desk(parts: Parts, office: Office) -> Desk:
    """Join handlers to what they serve."""
    quiz = QuizTalk(
        office.rounds,
        office.quizzing,
        office.subscriptions,
        office.room,
        office.chats,
        office.replies,
        parts.clock,
    )
    office.rounds.on_finished(quiz.announce)
    office.rounds.on_left(quiz.tidy_up)
    talk = Talk(office.room, Discretion(office.room, office.subscriptions), office.replies)
    return Desk(
        routes=checked(_routes(parts, office, talk, quiz)),
        talk=talk,
        quizzing=quiz,
        presence=Presence(office.subscriptions, parts.store.subscribers, office.replies, parts.clock),
        targets=Targets(office.chats),
        operating=OperatingTalk(
            parts.settings.editors,
            Operating(parts.store.switches, parts.store.ledger, parts.clock),
            office.replies,
        ),
        subscriptions=office.subscriptions,
        replies=office.replies,
    )


def _routes(parts: Parts, office: Office, talk: Talk, quiz: QuizTalk) -> Routes:
    room, replies, clock = office.room, office.replies, parts.clock
    targets = Targets(office.chats)
    discretion = Discretion(room, office.subscriptions)
    facts, explain = Facts(room, discretion, replies), Explain(room, discretion, replies)
    digests = Digests(room, discretion, replies)
    welcome = Welcome(parts.store.ledger, clock, office.delivery.wake)
    subscribing = Subscribing(office.subscriptions, welcome, targets, room, replies, clock)
    settings = SettingsTalk(office.subscriptions, targets, room, replies, clock)
    privacy = PrivacyTalk(
        Privacy(parts.store.subscribers, parts.store.ledger, parts.store.memories), targets, replies
    )
    progress = ProgressTalk(office.quizzing, office.subscriptions, replies)
    own = Own({"stats": progress.on_stats, "review": progress.on_review, "export": privacy.on_export})
    presses = {
        Action.EXPLAIN: explain.on_fact,
        Action.QUIZ_FACT: quiz.on_fact,
        Action.NEXT_FACT: facts.on_next,
        Action.TERM: explain.on_term,
        Action.DIGEST: digests.on_page,
        Action.TOPIC: facts.on_topic,
        Action.JOIN: subscribing.on_join,
        Action.SETTING: settings.on_press,
        Action.ROUND_NEXT: quiz.on_next,
        Action.ROUND_STOP: quiz.on_stop,
        Action.QUIZ: quiz.on_again,
        Action.REVIEW: quiz.on_revise,
        Action.FORGET: privacy.on_answer,
        Action.OWN: own.on_press,
    }
    return Routes(
        commands={
            "start": Linked(presses, subscribing.on_start, replies).on_start,
            "subscribe": subscribing.on_subscribe,
            "unsubscribe": subscribing.on_unsubscribe,
            "settings": settings.on_command,
            "facts": facts.on_command,
            "quiz": quiz.on_quiz,
            "explain": explain.on_command,
            "digest": digests.on_command,
            "stats": progress.on_stats,
            "review": progress.on_review,
            "help": talk.on_help,
            "privacy": privacy.on_privacy,
            "export": privacy.on_export,
            "forget": privacy.on_forget,
        },
        presses=presses,
    )
