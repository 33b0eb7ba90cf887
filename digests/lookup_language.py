"""What look-up knows of language: words that ask, words that say nothing, words that are no misspellings.

Data only, written as people write it. Names are taught by the aliases of terms and facts, and words that mean
the same in `digests.lookup_synonyms`.
"""

from enum import StrEnum
from typing import Final

STOP_WORDS: Final = """
    a an the of in on at to for from by with about regarding concerning into over under than then
    and or but as if so is are was were be been being am do does did done has have had having will
    would shall should can could may might must it its this that these those there their they them
    he she his her him we our us you your i me my mine who whom whose what which when where why
    how whats whos wheres hows wat wats pls plz please kindly tell give show say said let know
    want need find search look get got explain describe define brief detail details info
    information note notes fact facts any some something anything thing things also just only very
    too not no yes ok okay hi hello hey sir dear called call named name names known made make
    makes become became come comes came go goes going recently current currently today now news
    update updates time much many kind type types sort example examples mean means meaning क का के
    की को में से पर है हैं था थी थे और या क्या कौन कैसे किस बताओ बताइए बारे यह वह ने हो तो भी ka
    ki ke ko mein hai hain kya kaun kis konsa kaunsa batao bataiye
"""
"""Words that carry no subject of their own; a query is answered without them."""


class Wanted(StrEnum):
    """What sort of answer a question's own words ask for."""

    NUMBER = "number"
    TIME = "time"
    PLACE = "place"
    PERSON = "person"
    BODY = "body"
    SHARE = "share"
    RANK = "rank"
    FULL_FORM = "full form"
    REASON = "reason"
    INTERVAL = "interval"


ASKING: Final = {
    Wanted.NUMBER: """how many, how much, number of, total number, total, count of, no of,
        kitne, kitni, kitna, कितने, कितनी, कितना""",
    Wanted.TIME: """when, since when, year, which year, what year, date, what date, which date, which month,
        which day, kab, कब""",
    Wanted.PLACE: """where, wheres, which city, what city, which place, which country, what country,
        which state, what state, location, location of, kaha, kahan, कहाँ, कहां""",
    Wanted.BODY: """which agency, which body, which organisation, which organization,
        which institution, which department""",
    Wanted.SHARE: """percent, percentage, per cent, what share, how many percent, what percent,
        what percentage""",
    Wanted.RANK: """rank, ranked, ranking, ranks, position""",
    Wanted.FULL_FORM: """full form, full forms, fullform, ful form, full from, fullfrom, full name,
        stands for, stand for, expansion of, expand, expanded form, long form, abbreviation, abbreviation of,
        abbreviated, acronym, acronym for, acronym of, short form, short name, पूरा नाम, फुल फॉर्म""",
    Wanted.INTERVAL: """how often, how frequently""",
    Wanted.REASON: """why, why it matters, significance, significance of, importance, importance of,
        benefit, benefit of, benefits, benefits of, advantage, advantage of, advantages,
        advantages of, क्यों""",
}
"""Phrases that say which sort of answer is wanted; they are no subject of a query either."""

ASKED_KINDS: Final = """
    country countries state states city cities place places agency body organisation organization institution
    department ministry company person people month article edition
"""
"""Nouns that only name the sort of answer when they follow "which" or "what"."""

GENERIC: Final = """
    country countries state states city cities town place places host hosts hosting hosted body organisation
    person people official complete exact actual total overall present exist exists number list
    use uses used using get gets got
"""
"""Words that a query may add to its subject without a fact having to say them."""

NEW: Final = "new newest newly latest recent"
"""Words that prefer one answer to another and are themselves no subject, unless they are part of a name."""

IDLE: Final = "based on, take place, takes place, took place, taken place, according to, such as"
"""Pairs of words that mean nothing of what they mean apart."""

OFFICES: Final = """
    president chairman chairperson chairwoman chief director minister governor secretary commissioner
    ceo cm pm founder captain ambassador judge speaker chancellor winner author inventor owner head
"""
"""Offices a person holds: "who is the ... of" is answered by a person's name or not at all."""

ORDINARY_WORDS: Final = """
    account actor address admission admit africa age airport album alcohol alien animal answer apple apply
    army article artist asia assam auction australia author award baby badminton ballot banana bank
    battery battle beach best better bhutan bihar biography bird birthday bitcoin block blood boat
    bollywood bomb bonus book border bose bpsc brain brand brazil bread bride bridge bright british
    brother budget building bus business butter camera canada canal cancer candidate capita capital
    captain caption capture card career cargo cash caste castle cat cause celebrity cement census centre
    century chain chair change channel charge cheetah chemistry chennai chess china choice chola church
    cinema cited cites city class climate clock cloud coach coaching coal coast code coffee coin cold
    college colour comet comic company computer constitution contract contrary cook copper corona cost
    cotton cough council counties county couple course court covid cow crane credit cricket crime crisis
    crop crown crypto ctet culture currency cutoff cyclone dam dance daughter dead death debate debit debt
    defence degree delhi delta demand democracy dengue desert design dictator diesel diet direct direction
    directive director disease district divorce doctor dog dollar dolphin door drain drama dress drink
    drive drought drug dynasty earth earthquake eater economy education egg egypt eight elder election
    electric elephant emi empire enemy energy engine england english entertainment environment essay euro
    europe exam export family famous farmer fashion father fdi feather fees festival fever fifa fight film
    filmfare fire fish flag flight flood flower folder food football forecast forest form formula france
    free freedom freight friend fruit fuel future galaxy gallery game gandhi ganga garden gas gate gdp
    geography germany glide goa godavari gold golf grade grain grammar greece green grid growth gst guide
    guild gun gupta gym hair heart heat height hero highway himalaya history hockey holder holiday
    hollywood home honey horse hospital hostel hotel house human humid hundred husband hydro icc ice image
    import income index indoor industry inflation insect insurance interest invention ipl iran iraq iron
    island israel italy jail japan jee jersey job joke journal juice jupiter jute kabaddi kashmir kaveri
    kerala kidney king kitchen knight kolkata korea krishna labour ladakh lake land language later leader
    league leather leave lecture leopard lesson letter level library lic light lion liquid list literature
    liver loan local logo love lumber lunch machine magazine maize man manager mango manipur map market
    marks marriage mars master match maths matter maurya meal measure meat medal medicine mercury metal
    meter metre metro milk mineral minister ministry mla mobile money monkey monsoon monument moon mother
    motion motor mountain mouse movie mughal mumbai murder museum music nabard nagaland nation nature navy
    neet nehru nepal netflix network nifty night nobel noise notion novel nuclear nurse ocean odisha
    office oil older olympics onion opera option orange order oscar owner oxygen painting paper parent
    park party passport password patient pause peace peacock peak pension petrol phone photo physics
    picture piece pilot pizza place plane planet plans plant plastic plate plateau play player pluto poem
    poet policies policy polite politics poll pollution poor population port position post posture potato
    pound poverty power prayer president press price pride prime prince prison prize problem product
    professor profit project protein province punjab quake quality queen question quota quote race radio
    rain rate rbi recipe record recruitment religion remember rent research restaurant result revenue
    revolt revolution rhino rice rich right river road robot rocket room royal runner runs russia salary
    salt sanctuary sand saturn sbi scheme scholarship school science scientist scope score scored sea
    season seat sebi secret secretary seed senate sensex serial series service shake shape share shares
    sharp shell shift ship shirt shock shoot shop shore short shoulder shout sight sikkim silver singer
    sister site skin sleep snake snow soccer social society soil solar soldier song south space spain
    speech spend spending spent spice sport sports spring squad ssc stadium staff stage stamp star state
    station statue status steel stock stocks stone store storm story stove street strike student style
    subject sugar summer supply surgery survey syllabus symbol symptom syria system table tablet talent
    tank tariff tax tea teacher team teeth telephone television temperature temple tennis theatre theory
    thunder ticket tiger tight timing title toilet tomato tooth topper tour tourism tower town toy trade
    traffic trail train training translation transport travel treatment treaty tree tribal tribe tripura
    trophy truck tsunami tunnel turtle ukraine uniform union unite unity university until upi upsc vacancy
    vaccine valley value vat vegetable vehicle venus village virus visa vitamin voice volcano vote voter
    vulture wage wall war water weapon weather wedding weight whale wheat whether wicket wife wind window
    winner winter woman women wonder wood word worker world writer yamuna yen yoga youth yuan zebra zoo
"""
"""Words of everyday questions that no digest may use: they are themselves and no misspelling of others."""
