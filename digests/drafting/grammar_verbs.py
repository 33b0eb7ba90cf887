"""The verbs of current affairs and their forms, one at a time; `grammar` reads them in a sentence.

A closed list on purpose: a sentence without one of these verbs is never called ready, so a missing verb costs
a fact, while a noun taken for a verb would cost trust.
"""

from typing import Final

from digests.drafting.wordlists import listed

_REGULAR: Final = """
absorb accrue adjudicate advocate aggregate alleviate allude amass anchor annex apprise ascend assert
audit augment avert await bolster carve chart cherish coach coerce cohabit collide compensate complement
comprehend conceal confiscate confront consolidate constrain contend contravene converge converse
counter crackdown culminate curb decentralise decode decompose deduct deem degrade delegate delineate
demarcate depict deprive derail descend deteriorate devolve dictate diffuse digitise digitize dilute
disseminate disrupt diversify dominate dwell educate embed embody encapsulate encompass encounter
encrypt engineer enrich enrol enroll ensue entail entrust envisage erode erupt escalate exacerbate excavate
excel exert expedite exploit expose facilitate fascinate flourish forage foster fuel fulfil fulfill garner
harbor harness harvest hibernate hinder illustrate immunise impede incentivise incubate inhabit inherit
innovate inoculate instil integrate intensify intercept invoke irrigate lapse liaise mediate mitigate
mobilise mobilize modernise modernize mutate narrate navigate necessitate negate negotiate neutralise
offset oppress optimise orchestrate outnumber overcome overlap override perpetuate permeate pollinate
pollute populate portray predate preside prioritise prioritize prolong propagate propel prosecute
rehabilitate reimburse reinforce rejuvenate remit repatriate replenish replicate resemble reside
resurrect retrieve retrofit revamp revolve safeguard seize sequester shelter shield signify simulate
standardise stem stimulate streamline subscribe substitute supplement suppress sweep synthesise synthesize
terminate thrive tighten transcend traverse undermine utilise vaccinate validate vest withhold withstand
abolish accelerate accept accommodate accompany account achieve acknowledge acquire act adapt add
address adhere adjust administer admit adopt advance advise affect agree aid aim air align allege
allocate allot allow amend analyse analyze announce appeal appear apply appoint appreciate approve argue
arrange arrest ask assemble assess assign assist assume attach attack attain attend attract attribute
author authorise authorize avoid award ban base belong benefit block boost border borrow breach bury
call campaign cancel capture carry categorise categorize cause caution cease celebrate certify chair
challenge change charge check circulate cite claim clarify classify clear climb coin coexist collaborate
collapse collect combat combine commemorate commence commend comment commission commit compare compete
compile complete comply compose comprise conceive concern conclude condemn conduct confer confirm
connect conserve consider consist constitute construct consult consume contain contest continue contract
contribute control convene convert convict cooperate coordinate correspond cover create criticise
criticize cross cultivate damage date decide declare decline decommission decrease dedicate deepen
defeat define deliver demand demonstrate denote deny depend deploy deposit depict describe design
designate destroy detail detect determine develop devote differ diminish direct disburse discharge
disclose discontinue discover discuss display dispose disqualify dissolve distribute divide document
donate double draft drop earn ease elect elevate eliminate embark emerge emit emphasise emphasize employ
empower enable enact encourage endanger end endorse engulf enforce engage enhance enjoy enlist ensure
enter entitle equip establish estimate evaluate evolve examine exceed exclude execute exempt exercise
exhibit exist expand expect experience expire explain explore export expose express extend extract face
facilitate fail feature figure file finalise finalize finance fine finish fix flag flow focus follow
force form formulate foster found function fund gain generate gift govern graduate grant guarantee guide
handle happen harbour head help highlight host house identify impart implement import impose improve
inaugurate include incorporate increase indicate induct influence inform inhabit inherit initiate
inscribe inspect inspire install instruct integrate intend interact introduce invade invent invest
investigate invite involve issue join judge jump land last laud launch legalise legalize levy liberalise
license lift limit link list live locate lodge maintain manage mandate manufacture mark measure mention
merge migrate mine monitor mount move name nationalise nationalize nominate note notify number obligate
observe obtain occupy die fare slam rescue evacuate displace felicitate honour honor hail greet demolish
salute usher vow hand tackle crash detain occur offer open operate oppose orbit order outline organise
organize originate
own participate partner pass patrol penalise perform permit pioneer place plan plant play pledge point
pose position possess postpone power practise practice praise predict prefer prepare prescribe present
preserve preside prevent privatise proceed process proclaim procure produce prohibit project promote
promulgate command lack propose protect prove provide publish purchase qualify question quote raise
guard range rank rate
ratify reach react realise realize receive recognise recognize recommend reconstitute record recover
recruit recur reduce refer reflect reform refuse regain regard register regulate reiterate reject relate
release relocate rely remain remove rename render renew reopen repeal replace report represent request
require rescue reserve reside resign resolve respond restore restrict result resume retain retire return
reveal reverse review revise revive revoke roll route rule sanction save schedule score screen scrap
secure select separate serve settle shape share shift sign signal signify simplify situate specialise
specify span slip sponsor start state station stay step stipulate store strengthen stretch structure
submit subsidise succeed suffer suggest supervise supply support surge surpass survive suspend sustain
symbolise symbolize target tax term terminate test tie top total track trade train transfer transform
transit translate transmit transport travel treat trigger turn uncover underline underscore unify unite
unveil update upgrade urge use utilise utilize vary vanish verify view violate visit volunteer vote waive want
warn weigh welcome widen witness work worship yield
"""
_IRREGULAR: Final = """
arise arose arisen|become became become|begin began begun|break broke broken|bring brought brought
build built built|buy bought bought|catch caught caught|choose chose chosen|come came come
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
write wrote written|weave wove woven|broadcast broadcast broadcast|forecast forecast forecast
split split split|hurt hurt hurt|lend lent lent|bear bore borne|bind bound bound|burn burnt burnt
wear wore worn|breed bred bred|cast cast cast|feel felt felt
"""
_DOUBLED: Final = frozenset(
    listed(
        """
    top ban drop plan slam submit permit commit transmit emit refer transfer occur recur confer admit equip
    control
    compel expel patrol scrap slip step cancel travel model signal ship stop prefer
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
    hands fares rescues honours honors salutes crashes dies vows accounts acts aims airs appeals awards
    bans benefits blocks boosts borders calls campaigns causes
    breeds drives
    challenges changes charges checks claims comments commissions concerns conducts contests contracts
    controls costs covers crosses cuts damages dates deals deposits designs details displays documents
    delegates engineers drafts
    draws drops ends estimates exercises exhibits experiences exports extracts faces features
    figures files finances fines fixes flags flows forces forecasts forms functions funds gains gifts
    grants guarantees guides handles heads helps highlights hosts houses imports increases influences
    issues jumps judges lands launches leads levies licenses lifts limits links lists lives mandates
    marks measures mines monitors mounts moves names notes numbers offers orbits orders outlines
    partners passes places plans plants plays pledges points poses positions powers practices presents
    processes produces projects purchases questions quotes raises ranges ranks rates reaches records
    reforms regards registers releases reports requests reserves results returns reviews rises rolls
    routes rules runs sanctions schedules scores screens sets shapes shares shifts shows signals signs
    sponsors stands starts states stations stays steps stores stretches structures supplies supports
    surges targets taxes terms tests ties tops totals tracks trades trains transfers transports travels
    treats triggers turns updates upgrades uses views visits votes wants witnesses works yields
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
