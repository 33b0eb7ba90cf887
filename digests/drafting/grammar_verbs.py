"""The verbs of current affairs and their forms, one at a time; `grammar` reads them in a sentence.

A closed list on purpose: a sentence without one of these verbs is never called ready, so a missing verb costs
a fact, while a noun taken for a verb would cost trust.
"""

from typing import Final

from digests.drafting.wordlists import listed

_REGULAR: Final = """
abdicate abolish absorb accede accelerate accept accommodate accompany account accrue accuse achieve
acknowledge acquire act adapt add address adhere adjudicate adjust administer admit adopt adorn advance
advise advocate affect affirm aggregate agree aid aim air align allege alleviate allocate allot allow allude
alter amass amend analyse analyze anchor annex announce appeal appear apply appoint appreciate apprise
approach approve argue arrange arrest arrive ascend ask assassinate assemble assent assert assess assign
assist assume assure attach attack attain attend attract attribute audit augment author authorise authorize
avail avert avoid await award back bag ban bar base battle belong benefit bestow blame block bolster bolt
boost border borrow breach bury call campaign cancel captain capture carry carve categorise categorize cause
caution cease cede celebrate certify chair challenge champion change charge chart check cherish circulate
cite claim clarify classify clear climb clinch close coach coerce coexist cohabit coin collaborate collapse
collect collide combat combine command commemorate commence commend comment commission commit compare
compensate compete compile complement complete comply compose comprehend comprise conceal conceive concern
conclude concur condemn conduct confer confirm confiscate confront congratulate connect consent conserve
consider consist consolidate constitute constrain construct consult consume contain contend contest continue
contract contravene contribute control convene converge converse convert convey convict cooperate coordinate
correspond counter cover crackdown craft crash create credit criticise criticize cross crown culminate
cultivate curb damage date decentralise decide declare decline decode decommission decompose decorate
decrease dedicate deduct deem deepen defeat define degrade delegate delineate deliver demand demarcate
demolish demonstrate denote deny depart depend depict deploy depose deposit deprive derail descend describe
design designate destroy detail detain detect deteriorate determine develop devise devolve devote dictate
die differ diffuse digitise digitize dilute diminish direct disburse discharge disclose discontinue discover
discuss dismiss dispatch displace display dispose disqualify disrupt disseminate dissolve distribute
diversify divide document dominate donate double draft drop dwell earn ease edit educate elect elevate
eliminate embark embed embody embroider emerge emit emphasise emphasize employ empower enable enact
encapsulate encircle encompass encounter encourage encrypt end endanger endorse enforce engage engineer
engulf enhance enjoy enlarge enlist enrich enrol enroll enshrine ensue ensure entail enter entitle entrust
envisage equip erode erupt escalate establish estimate evacuate evaluate evolve exacerbate examine excavate
exceed excel exclude execute exempt exercise exert exhibit exile exist exit expand expect expedite
experience expire explain exploit explore export expose express extend extract face facilitate fail fare
fascinate feature felicitate field figure file finalise finalize finance fine finish fix flag flank float
flourish flow focus follow forage force form formulate forward foster found frame fuel fulfil fulfill
function fund gain garner gather generate gift govern graduate grant greet guarantee guard guide hail halt
hand handle happen harbor harbour harmonise harmonize harness harvest head help hibernate highlight hinder
honor honour hope host house identify illustrate immunise impart impede implement import impose imprison
improve inaugurate incentivise include incorporate increase incubate indicate induct influence inform
inhabit inherit initiate innovate inoculate inscribe insist inspect inspire install instil instruct
integrate intend intensify interact intercept introduce invade invent invest investigate invite invoke
involve irrigate issue join judge jump kill lack land lapse last laud launch legalise legalize levy liaise
liberalise license lift limit link list live locate lodge log look lower maintain manage mandate manufacture
mark marry measure mediate mention mentor merge migrate mine mitigate mobilise mobilize modernise modernize
modify monitor mount move mutate name narrate narrow nationalise nationalize navigate necessitate need
negate negotiate nestle neutralise nominate note notice notify number object obligate observe obtain occupy
occur offer offset open operate oppose oppress optimise orbit orchestrate order organise organize originate
oust outline outnumber overcome overlap override own participate partner pass patrol pen penalise perform
permeate permit perpetuate pick pioneer place plan plant play pledge point pollinate pollute popularise
popularize populate portray pose position possess post postpone power practice practise praise preach
predate predict prefer prepare prescribe present preserve preside prevent prioritise prioritize privatise
proceed process proclaim procure produce prohibit project prolong promise promote promulgate propagate
propel propose prosecute protect prove provide publish purchase qualify quash question quote raid raise
range rank rate ratify reach react ready reaffirm realise realize rebel receive recite recognise recognize
recommend reconstitute record recover recruit recur redesignate reduce refer reflect reform refuse regain
regard register regulate rehabilitate reign reimburse reinforce reiterate reject rejoin rejuvenate relate
release relocate rely remain remark remit remove rename render renew renounce reopen reorganise reorganize
repatriate repeal repeat replace replenish replicate report represent request require rescue resemble
reserve reshape reside resign resist resolve respond restate restore restrict restructure result resume
resurrect retain retire retrieve retrofit return revamp reveal revere reverse review revise revive revoke
revolt revolve roll route rule safeguard sail salute sanction save schedule score scrap screen sculpt secure
seize select separate sequester serve settle shape share shelter shield shift sight sign signal signify
simplify simulate situate slam slip span spark specialise specify sponsor spot stage standardise start state
station stay stem step stimulate stipulate stop store straddle streamline strengthen stress stretch
structure submit subscribe subsidise substitute succeed suffer suggest supersede supervise supplant
supplement supply support suppress surge surpass surrender survive suspend sustain sweep symbolise symbolize
synthesise synthesize table tackle target tax term terminate test thank threaten thrive tie tighten top
total touch tour trace track trade train transcend transfer transform transit translate transmit transport
travel traverse treat trigger try turn uncover underline undermine underscore unearth unfurl unify unite
unveil update upgrade urge use usher utilise utilize vaccinate validate value vanish vary verify vest view
violate visit voice volunteer vote vow waive want warn weigh welcome widen wish withhold withstand witness
work worship yield
"""
_IRREGULAR: Final = """
arise arose arisen|become became become|begin began begun|break broke broken|bring brought brought
build built built|buy bought bought|beat beat beaten|catch caught caught|choose chose chosen|come came come
cost cost cost|cut cut cut|deal dealt dealt|do did done|draw drew drawn|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|fight fought fought|find found found|fly flew flown|get got got
give gave given|go went gone|grow grew grown|hit hit hit|hold held held|keep kept kept|know knew known
lay laid laid|lead led led|leave left left|let let let|lie lay lain|lose lost lost|make made made
mean meant meant|meet met met|oversee oversaw overseen|pay paid paid|put put put|read read read
rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent
set set set|shoot shot shot|show showed shown|sink sank sunk|speak spoke spoken|spend spent spent
spread spread spread|stand stood stood|strike struck struck|swear swore sworn|take took taken
teach taught taught|tell told told|think thought thought|undergo underwent undergone
undertake undertook undertaken|uphold upheld upheld|win won won|withdraw withdrew withdrawn
strive strove striven|write wrote written|dig dug dug
weave wove woven|broadcast broadcast broadcast|forecast forecast forecast
split split split|hurt hurt hurt|lend lent lent|bear bore borne|bind bound bound|burn burnt burnt
wear wore worn|breed bred bred|cast cast cast|feel felt felt|sit sat sat|wed wedded wedded
"""
_DOUBLED: Final = frozenset(
    listed(
        """
    admit bag ban bar cancel commit compel confer control drop emit equip expel log model occur patrol
    pen permit plan prefer rebel recur refer scrap ship signal slam slip spot step stop submit top
    transfer transmit travel
        """
    )
)

BE: Final = frozenset(["is", "are", "was", "were"])
HAVE: Final = frozenset(["has", "have", "had"])
MODALS: Final = frozenset(
    ["will", "would", "shall", "should", "can", "could", "may", "might", "must", "cannot"]
)
AUXILIARIES: Final = BE | HAVE | MODALS | frozenset(["does", "do", "did"])
NOUN_TOO: Final = frozenset(
    listed(
        """
    accounts acts aims airs appeals awards bans beats benefits blocks boosts borders breeds calls
    campaigns captains causes challenges changes charges checks claims comments commissions concerns
    conducts contests contracts controls costs covers crashes crosses crowns cuts damages dates deals
    delegates deposits designs details dies displays documents drafts draws drives drops ends engineers
    estimates exercises exhibits exiles experiences exports extracts faces fares features figures files
    finances fines fixes flags flows forces forecasts forms functions funds gains gifts grants
    guarantees guides handles hands heads helps highlights honors honours hopes hosts houses imports
    increases influences issues judges jumps lands launches leads levies licenses lifts limits links
    lists lives mandates marks measures mentors mines monitors mounts moves names notes numbers offers
    orbits orders outlines partners passes places plans plants plays pledges points poses positions
    powers practices presents processes produces projects purchases questions quotes raises ranges ranks
    rates reaches records reforms regards registers releases reports requests rescues reserves results
    returns reviews rises rolls routes rules runs salutes sanctions schedules scores screens sets shapes
    shares shifts shows signals signs sponsors stands starts states stations stays steps stores
    stretches structures supplies supports surges targets taxes terms tests ties tops totals tracks
    trades trains transfers transports travels treats triggers turns updates upgrades uses views visits
    votes vows wants witnesses works yields
        """
    )
)
"""Third-person forms that are at least as often plural nouns."""


def third_person(verb: str) -> str:
    """Return "launches" for "launch"."""
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if _ends_in_hard_y(verb) else f"{verb}s"


def past(verb: str) -> str:
    """Return "launched" for "launch"; irregular verbs stand in their own table."""
    if verb.endswith("e"):
        return f"{verb}d"
    if _ends_in_hard_y(verb):
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if verb in _DOUBLED else f"{verb}ed"


def _ends_in_hard_y(verb: str) -> bool:
    return len(verb) > 1 and verb.endswith("y") and verb[-2] not in "aeiou"


_FORMS: Final = [entry.split() for row in _IRREGULAR.strip().splitlines() for entry in row.split("|")]
_ODD: Final = frozenset(form[0] for form in _FORMS)
_EVEN: Final = tuple(verb for verb in _REGULAR.split() if verb not in _ODD)

BASES: Final = frozenset(_EVEN) | _ODD
"""What follows "to" and "will", and what a plural subject takes."""
THIRD: Final = frozenset(third_person(verb) for verb in BASES)
"""What a singular subject takes."""
PASTS: Final = frozenset(past(verb) for verb in _EVEN) | {form[1] for form in _FORMS}
PARTICIPLES: Final = frozenset(past(verb) for verb in _EVEN) | {form[2] for form in _FORMS}
SPEECH: Final = frozenset(
    listed(
        """
    said says told tells added adds noted notes stated states stressed stresses called claimed claims
    warned warns remarked believes believed argued argues opined reiterated urged asserted explained
    suggested suggests alleged alleges mentioned clarified highlighted emphasised emphasized
        """
    )
)
"""What people do with words: claims after these belong to who spoke."""
