"""Words and phrases that may stand for each other, whichever of them a fact or a query uses. Data only.

One group a line (an indented line goes on with it), its phrases divided by commas, written as people do. Only
what means the same in nearly every fact belongs here: a name's other forms are the aliases of its term, and a
word that fits one fact alone is an alias of that fact.
"""

from typing import Final

SEAT: Final = "headquarters"
"""The first phrase of the group for where something is based."""
BIRTH: Final = "established"
"""The first phrase of the group for how something comes into being."""

SYNONYMS: Final = """
headquarters, headquarter, headquartered, hq, hqs, head office, head quarters, located,
    based, situated, seat, मुख्यालय
established, establishing, establishment, establish, founded, founding, set up, setting up, setup, created,
    creation, formed, formation, constituted, inception, instituted, started, start, starting, began, begin,
    beginning, launched, launch, launching
member, members, membership, सदस्य
country, countries, nation, nations, देश
world, worldwide
state, states, province, provinces
government, govt, goverment, sarkar, सरकार
agency, agencies, organisation, organisations, org, body, bodies, institution, institutions
bureau, buro, beureau
department, dept
university, univ
technology, tech
international, intl
national, natl
commission, comission, commision
aim, aims, objective, objectives, goal, goals, purpose, mission
function, functions, role, roles, duty, duties, task, tasks, work, works, responsibility, responsibilities
head, chief, chairman, chairperson, chaired, headed, heads, chair, led, leads
appoint, appoints, appointed, appointment, nominated, nominates
remove, removes, removed, removal
rank, ranks, ranked, ranking, position
biggest, largest, greatest, big, large
smallest, least
highest, top, most, maximum
join, joined, joins, joining, accession, acceded, admitted
sign, signed, signing, signatory
adopt, adopted, adoption
ratify, ratified, ratification
treaty, convention, pact
act, law, statute, legislation
publish, published, publishes, publisher, released, releases, release, brought out
report, reports, reported
helpline, helplines, help line, hotline, toll free
software, app, application, tool, tools
photo, photos, photograph, photographs, image, images, picture, pictures, pic, pics
video, videos, clip, clips, footage, audio visual, film
child, children, kid, kids, minor, minors
girl, girls, female, females, woman, women, बालिका
boy, boys, male, males, man, men
police, cop, cops, law enforcement, पुलिस
abuse, abuses, exploitation, exploited
offender, offenders, perpetrator, perpetrators, culprit, culprits, peddler, peddlers
database, databases, data base, databank
unit, units, cell, cells, wing, wings
operation, operations, raid, raids, crackdown
acquire, acquired, bought, buy, buys, purchased, purchase, procured
track, tracking, trace, tracing, monitor, monitoring
share, shares, sharing, exchange, exchanging
investigate, investigation, investigating, investigations, probe, probes, inquiry, enquiry
tip offs, tip off, tips, tipoffs
case, cases, instance, instances, incident, incidents
online, internet, cyber
cybercrime, cyber crime
non profit, nonprofit, ngo, not for profit
connect, connects, connected, link, links, linked
help, helps, helped, assist, assists, assisted
identify, identified, identifies, identification
compare, compares, comparison, comparing
detect, detects, detecting, detected
percentage, percent, per cent, proportion
president, rashtrapati
parliament, sansad
constitution, samvidhan
observed, observe, observes, celebrated, celebrate, celebrates, marked, commemorated
composition, composed, consists, consist, comprises, comprise
land, lands, landed, landing, touchdown, touched down, soft landing
lift off, lifted off, liftoff, blasted off, launch, launched
rocket, launch vehicle, launcher
moon, lunar
sun, solar
weight, mass, weighs, weighed
height, tall, high
lifetime, life, lifespan, duration
wetland, wetlands, marsh, marshes, swamp, swamps
tax, taxes, taxation
money, fund, funds, funding
rupee, rupees, rs, inr
january, jan
february, feb
april, apr
august, aug
september, sept, sep
october, oct
november, nov
december, dec
one, 1
two, 2
three, 3
four, 4
five, 5
six, 6
seven, 7
eight, 8
nine, 9
ten, 10
usa, united states, america, american, us based
uk, britain, united kingdom, british
uae, united arab emirates
un, united nations
eu, european union
india, indian, bharat, भारत
france, french
"""
