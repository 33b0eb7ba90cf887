"""Somebody who looks for help finds whom to call, whatever else the look-up would say."""

import pytest

from bot.handlers.seeking_help import helplines_for, trouble_in
from digests.helplines import PUBLIC, Trouble
from digests.library import BUNDLED, Library, load_library


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(BUNDLED)


@pytest.mark.parametrize(
    "words",
    [
        "helpline",
        "child help line number",
        "Helplines?",
        "hotline",
        "childline",
        "emergency number",
        "I need help",
        "i need some urgent help",
        "please help me",
        "Help, please!",
        "can anyone help?",
        "who can help a child",
        "where can i get help",
        "where can I report child abuse",
        "how do i report",
        "how to report csam",
        "report child abuse",
        "report a video",
        "whom should I tell",
        "who do i call",
        "i want to file a complaint",
        "I’m being blackmailed",
        "someone is abusing me",
        "my uncle touched my sister",
        "a child is being abused",
        "my friend was molested",
        "I am scared",
        "i want to die",
        "a child is in danger",
        "mujhe madad chahiye",
        "मदद चाहिए",
    ],
)
def test_words_that_look_for_help_are_understood(words: str) -> None:
    assert trouble_in(words) is not None


DESPAIR = """
I don't want to live anymore
i dont want to live anymore
I do not want to be alive
i don’t feel like living
i want to die
I just wanna die, nobody cares
i wish i was dead
I wish I had never been born
kill myself
I want to kill myself, I failed the quiz
i keep cutting myself
a friend is cutting herself
my sister wants to kill herself
my friend says he wants to die
my brother is suicidal
i am thinking of ending it all
I want to end it
thinking about ending my life
he tried to end his life
I have thoughts of suicide
suicide
suicide helpline
how to commit suicide
I feel so hopeless, failed upsc again, nothing left
i feel worthless
nothing to live for
there is no reason to live
no point in living
life is not worth living
i am tired of living
I can't go on anymore
i cant take it anymore
everyone would be better off without me
i hate my life
I am so depressed
self harm
mujhe marna hai
main marna chahta hu
mai mar jana chahti hoon
jeena nahi chahta
mujhe jeene ka mann nahi hai
khudkushi karne ka mann hai
zindagi khatam karni hai
zindagi se thak gaya hu
jaan de dungi
मैं मरना चाहता हूँ
मैं मरना चाहती हूं
मुझे मरना है
मैं जीना नहीं चाहती
आत्महत्या
ज़िंदगी से थक गया हूँ
mera dost suicide karna chahta hai
"""
CHILD = """
अंकल मुझे छूते हैं
I am 14 and a man online wants my photos
my teacher touches me
my stepfather touched me at night
a child is being beaten
my cousin raped my little sister
a boy in my class is being abused
he is molesting a child
uncle mujhe galat tarike se chhute hai
mere sir mujhe chhoote hain
chacha mujhe touch karte hai
मेरे टीचर मुझे गलत तरीके से छूते हैं
i'm 12 and my father beats me
child helpline
report child abuse
"""
VIOLENCE = """
my husband beats me
my husband hits me every day
my boyfriend slapped me
i was raped
I am being stalked
someone is following me home
he threatened to kill me
my in-laws are harassing me for dowry
women helpline
i am a victim of domestic violence
mera pati mujhe maarta hai
pati roz peet-ta hai, wo mujhe peetta hai
koi mera peecha kar raha hai
मेरे पति मुझे मारते हैं
मेरे साथ बलात्कार हुआ
मुझे पीटते हैं
"""
EMERGENCY = """
my brother took pills, he doesnt wake up
she won't wake up
my father is not breathing
he swallowed poison
i took too many tablets
my mother is unconscious
my friend overdosed
he is bleeding heavily
having a heart attack
call an ambulance
usne zeher kha liya
wo behosh ho gaya
papa saans nahi le rahe
उसने ज़हर खा लिया
वह बेहोश है
"""
ONLINE = """
he threatens to post my pictures
my ex is threatening to leak my video
someone is blackmailing me with my photos
i'm being blackmailed
he leaked my private photos
someone morphed my picture
a stranger asks for my nudes
my account was hacked
I lost money in an online scam
i was scammed
wo meri photo viral karne ki dhamki de raha hai
mujhe blackmail kar raha hai
online fraud ho gaya mere saath
मेरी फोटो वायरल कर देगा
मुझे ब्लैकमेल कर रहा है
cyber crime helpline
"""


def kinds() -> list[tuple[str, Trouble]]:
    tables = {
        Trouble.DESPAIR: DESPAIR,
        Trouble.CHILD: CHILD,
        Trouble.VIOLENCE: VIOLENCE,
        Trouble.EMERGENCY: EMERGENCY,
        Trouble.ONLINE: ONLINE,
    }
    return [(words, kind) for kind, table in tables.items() for words in table.strip().splitlines()]


@pytest.mark.parametrize(("words", "trouble"), kinds())
def test_a_trouble_is_heard_for_what_it_is(words: str, trouble: Trouble) -> None:
    assert trouble_in(words) is trouble


HARMLESS = """
interpol
help
who helps the police identify victims
how many countries report to interpol
who wrote the report
annual report
child sexual abuse
what does the database help with
crime against children
how do i report a bug
I need help with the quiz
help me with settings
beat the record
national emergency
wetlands in danger list
I'm scared of the exam
I am so scared of prelims
what is help desk of interpol
kill the quiz
suicide squad gk
how to end a round
dead stock
dead sea
I failed, more quizzes please
failed again in the mock test
suicide rate in india ncrb
farmers suicide data
domestic violence act 2005
end of life care
life expectancy in india
kill switch
killer whale
death penalty
living planet report
living will
want to live in delhi
i want to end my subscription
what ends in 2026
quality of life index
great depression 1929
depression in bay of bengal
unconscious bias
heart of asia conference
how to cut short quizzes
hit list
poison gas bhopal
photo of chandrayaan
send me photos of the moon
share my score
blackmail in history
cyber crime convention budapest
cyber crime against children
child labour act
marna village
national women commission
marine life
emergency provisions article 352
who was killed in 1948
the bot is not responding
it doesn't wake up the app
i am tired of quizzes
i can't take the quiz anymore
I am in class 9
threatened species
i am 14
give me facts about drowning
ambulance service scheme
i hit the wrong button
the quiz beats me
this question is killing me
I need help with economics
touch and go
anti-suicide bomber drone
phishing
मरुस्थल
भारत अंतरिक्ष
अनुच्छेद 280
परीक्षा से डर लगता है
"""


@pytest.mark.parametrize("words", HARMLESS.strip().splitlines())
def test_other_words_are_not(words: str) -> None:
    assert trouble_in(words) is None


@pytest.mark.parametrize(
    "words", ["call 1098", "1930", "https://cybercrime.gov.in/", "CyberCrime.gov.in", "14416"]
)
def test_a_helplines_number_or_address_leads_to_it(words: str, library: Library) -> None:
    assert helplines_for(words, library)


@pytest.mark.parametrize(
    "words", ["21098 sites", "in 19301", "interpol", "article 112", "181 sites", "in 1930", "1930 salt march"]
)
def test_other_numbers_do_not(words: str, library: Library) -> None:
    assert helplines_for(words, library) is None


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("i want to die", ("14416", "112")),
        ("my brother took pills, he doesnt wake up", ("112", "14416")),
        ("my teacher touches me", ("1098", "112")),
        ("my husband beats me", ("112", "181")),
        ("he threatens to post my pictures", ("1930", "cybercrime.gov.in")),
        ("I need help", ("112", "14416")),
    ],
)
def test_the_fitting_numbers_come_first(words: str, first: tuple[str, str], library: Library) -> None:
    page = helplines_for(words, library)
    assert page is not None
    listed = sorted(
        (line.contact for line in PUBLIC), key=lambda contact: page.text.find(f"<b>{contact}</b>")
    )
    shown = [contact for contact in listed if f"<b>{contact}</b>" in page.text]
    assert tuple(shown[:2]) == first


def test_the_page_says_whose_numbers_they_are(library: Library) -> None:
    page = helplines_for("i want to die", library)
    assert page is not None
    assert page.text.startswith("<b>You do not have to face this alone.</b>")
    assert "These are Indian numbers" in page.text
    assert "Outside India" in page.text


def test_who_asks_for_no_help_in_particular_sees_every_number(library: Library) -> None:
    page = helplines_for("I need help", library)
    assert page is not None
    assert all(f"<b>{line.contact}</b>" in page.text for line in PUBLIC)


def test_help_is_there_whatever_the_digests_name() -> None:
    page = helplines_for("I need help", Library([]))
    assert page is not None
    assert "14416" in page.text
