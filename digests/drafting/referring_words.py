"""The words that point, rank and name offices, for `referring`: closed lists, no rules."""

import re
from typing import Final

from digests.drafting.wordlists import listed

SUBJECT_PRONOUNS: Final = frozenset(["it", "he", "she", "they", "we", "you", "i"])
OTHER_PRONOUNS: Final = frozenset(
    listed(
        """
    him her his hers them their theirs us our ours your my me its itself
        """
    )
)
POINTING: Final = frozenset(
    ["this", "these", "those", "such", "said", "above-mentioned", "aforesaid", "former", "latter"]
)
ALONE: Final = frozenset(
    listed(
        """
    others another both some many most several few one none all same following above below here thereby
    therein thereof thereafter then aforementioned respectively
        """
    )
)
POINTING_PHRASES: Final = re.compile(
    r"\b(?:the same|the above|the following|as above|as follows|mentioned (?:above|earlier)|the former|the"
    r" latter"
    r"|that (?:year|day|time|period|region|country)|the other|the rest|the remaining"
    r"|both the|of which|earlier this|like this|in turn|as such|these|those|such)\b",
    re.IGNORECASE,
)
KNOWN: Final = frozenset(
    listed(
        """
    world soil planet earth sun moon sky sea ocean atmosphere environment economy public internet equator
    universe globe past future present poor elderly disabled rich needy needful constitution media law
    mainland sea-level climate biosphere ozone ground air surface coast north south east west northeast
    northwest southeast southwest northern southern eastern western tropics armed military first second
    third fourth fifth last next only same world's earth's sun's moon's household rural urban
    unorganised informal private organised general manufacturing agricultural agriculture banking
    financial services education health solar power energy defence space automobile dairy textile
    fisheries steel coal sector
        """
    )
)
"""Words after "the" that everybody knows; sectors stand here for "the dairy sector"."""
COUNTRY_WORDS: Final = frozenset(["country", "nation"])
TITLES: Final = frozenset(
    listed(
        """
    minister secretary president governor chairman chairperson director economist judge commissioner
    officer spokesperson chief head ceo premier chancellor ambassador general secretary-general
        """
    )
)
BODIES: Final = frozenset(
    listed(
        """
    association secretariat charter tribunal police federation yojana mission scheme bill act committee
    commission ministry authority board convention council court day index report fund bank corporation
    agency centre center state union government exercise programme program project policy plan treaty
    protocol initiative organisation organization institute university department portal summit
    conference award prize agreement company group alliance forum army navy force minister president
    governor chairman secretary director temple fort park sanctuary reserve river lake island district
    city satellite rocket spacecraft vehicle missile ship submarine vaccine virus survey study panel
    task
        """
    )
)
RANKS: Final = frozenset(
    listed(
        """
    prime chief union home finance foreign external deputy vice former general executive high governing
    central state national apex standing joint special honourable hon'ble supreme lok
        """
    )
) - {"lok", "supreme", "central"}
"""Words that rank an office without saying whose it is."""
RANKED: Final = frozenset(
    ["ranking", "position", "place", "rank", "score", "category", "spot", "list", "table"]
)
FEWEST_TO_PLACE: Final = 3
HOUSEHOLD: Final = frozenset(
    listed(
        """
    UN UNO USA US UK EU UAE USSR RBI ISRO NASA CBI UNESCO UNICEF WHO IMF WTO NATO ASEAN SAARC BRICS G20
    G7 G-20 G-7 OPEC GDP GST DRDO SEBI UPSC SSC NITI AI IT ICT TV PM CM MP MLA CEO HIV AIDS COVID
    COVID-19 DNA RNA PAN SIM ATM UPI SBI UT UTs MD SCO BIMSTEC SAARC QUAD BRIC AUKUS ADB AIIB ILO FAO
    UNGA UNSC IPCC CSIR ICMR ICAR CAG NIA SWIFT LAC LoC NHRC LIC NABARD BSF CRPF NCC IIT IIM AIIMS
    INS GPS NDA BJP FIFA ICC BCCI IPL IUCN IAEA INTERPOL UNEP UNDP WWF MSME FDI R&D NGO NGOs MoU MoUs
    PIN OTP QR CCTV UV LED LPG CNG EV EVs BCE CE AD BC AM PM Rs INR USD SC ST OBC MW GW kW kWh CO2 II
    IAS IPS IFS IRS BCG III IV USB API IST GMT UTC PhD MBBS NCERT CBSE UGC
    FATF NPCI NHAI NTPC ONGC HAL NGT WIPO APEC ICJ NDMA RTI GI DGCA TRAI UIDAI
    SDG SDGs NPT FY ID TB CITES UNHCR UNCTAD OECD NDRF ISS IPO NPA NRI LGBTQ WFP EPFO FSSAI
        """
    )
)
"""Short forms that every candidate reads without help."""
CODE_NAMED: Final = frozenset(
    listed(
        """
    exercise operation mission project cyclone portal app ship satellite rocket missile submarine class
    scheme programme program initiative system drone tank aircraft helicopter variant named called code
        """
    )
)
"""After these a word in capitals is a name, not a short form."""
MONTHS: Final = frozenset(
    listed(
        """
    january february march april may june july august september october november december
        """
    )
)
NOT_SUPERLATIVE: Final = frozenset(
    listed("forest harvest interest contest request protest honest modest invest")
)
"""Words that only end like "largest"."""
POINTING_NOUNS: Final = frozenset(
    listed(
        """
    scheme mission exercise festival programme project index report summit agreement act bill policy portal
    campaign treaty commission committee pilot award
        """
    )
)
"""Nouns that say nothing before another noun unless one knows which: "the scheme guidelines"."""
FIRSTS: Final = frozenset(["first", "second", "third", "fourth", "fifth", "only", "sole", "top"])
