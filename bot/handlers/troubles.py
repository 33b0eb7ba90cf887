"""How people say that they, or somebody near them, are in trouble: in English, in Hindi, in Hinglish.

Data only, one wording a line: whole words between single spaces, as `seeking_help` writes them out (small
letters, no punctuation, no apostrophes). Words in capitals stand for those in `NAMES`. Better a helpline too
many than one too few; yet what students look up, and how they curse a quiz, is none of it.
"""

from typing import Final

from digests.helplines import Trouble

NAMES: Final = {
    "ANY ": r"(?:\S+ ){0,3}",
    "SELF": "(?:myself|himself|herself|themselves|ourselves|themself|yourself)",
    "KIN": """(?:he|she|they|someone|somebody|husband|wife|father|dad|papa|mother|mom|mum|mummy|brother|
        sister|son|
        daughter|uncle|aunt|cousin|friend|boyfriend|girlfriend|ex|partner|teacher|sir|tutor|coach|boss|
        neighbour|
        neighbor|stepfather|stepmother|grandfather|grandmother|grandpa|grandma|baby|child|kid|boy|girl|man|
        woman|
        stranger|inlaws|laws|relative|roommate|classmate|senior|seniors|pati|patni|bhai|behen|dost|chacha|
        mama)""",
    "NOT": "(?:dont|do not|didnt|did not|doesnt|does not|no longer|cant|cannot|never|not)",
    "WANT": """(?:want|wants|wanna|wanted|wish|wishes|wishing|going|gonna|trying|tried|tries|try|plan|
        planning|ready|
        like)""",
    "PHOTOS": """(?:photo|photos|picture|pictures|pic|pics|image|images|video|videos|nude|nudes|selfie|
        selfies|chats)""",
    "HURTING": """(?:abus(?:es|ed|ing)|molest(?:s|ed|ing)|rap(?:es|ed|ing)|assault(?:s|ed|ing)|harass(?:es|
        ed|ing)|
        threaten(?:s|ed|ing)|hurts|hurting|hits|hitting|beats|beating|slap(?:s|ped|ping)|kick(?:s|ed|ing)|
        strangl(?:es|ed|ing)|chok(?:es|ed|ing)|grop(?:es|ed|ing)|groom(?:s|ed|ing)|stalk(?:s|ed|ing)|
        forc(?:es|ed|ing)|tortur(?:es|ed|ing)|bully(?:ing)?|bullies|bullied|touch(?:es|ed|ing))""",
    "HURT": "(?:abuse|molest|rape|assault|harass|hurt|hit|beat|slap|kick|touch|strangle|choke|burn|kill)",
    "WHOM": r"""(?:me|us|a child|this child|my (?:\S+ )?(?:sister|brother|daughter|son|friend|mother|mom|
        mum|child|wife|
        cousin|niece|nephew))(?! (?:deeply|at chess|with (?:the|a) quiz))""",
    "DONE": """(?:abused|molested|raped|assaulted|harassed|threatened|exploited|trafficked|groomed|beaten|
        bullied|
        stalked|tortured|ragged|kidnapped)""",
    "FEEL": "(?:want|wanna|wish|feel like)",
    "POST": "(?:post|share|leak|upload|send|publish|show|spread)",
    "CRIME": """(?:abuse|abuser|crimes?|cyber ?crimes?|porn(?:ography)?|csam|csem|csae|rape|exploitation|
        harassment|
        blackmail|fraud|content|material|videos?|images?|photos?|pictures?|someone|somebody|incident)""",
    "STUDY": """(?! (?:the |this |my |a |your |of |about |for |to )*(?:exams?|quiz|quizzes|questions?|
        papers?|tests?|
        mocks?|prelims|mains|interviews?|results?|maths|syllabus|upsc|ssc|history|economics|polity|
        geography|marks|
        at))""",
}
"""What the words in capitals stand for; STUDY: not when only studies follow, as in "scared of the exam"."""

SIGNS: Final = {
    Trouble.EMERGENCY: r"""
        (?:took|taken|swallowed|ate|eaten|had) (?:\S+ ){0,4}(?:pills|tablets|poison|acid|phenyl|pesticide)
        (?:drank|drunk|swallowed|drinking) (?:\S+ )?(?:poison|acid|phenyl|pesticide|bleach|kerosene)
        KIN ANY (?:doesnt|does not|wont|will not|isnt|is not|not|cant|cannot) (?:wake|waking)(?: up)?
        KIN ANY (?:not|isnt|doesnt|stopped|cant|cannot) (?:respond|responding)(?! to)
        (?:not|isnt|stopped|cant|cannot) breath(?:e|ing)
        (?:KIN|am|im) ANY (?:unconscious|fainted|overdosed|drowning|chok(?:ed|ing)|stabbed)
        overdose[ds]?|took an overdose
        bleeding (?:a lot|heavily|badly|profusely|to death)|(?:wont|not|doesnt) stop bleeding
        KIN (?:is )?bleeding
        (?:having|has|had|got|getting) a (?:heart attack|stroke|seizure)|KIN had an accident
        (?:have|has|having|got) (?:\S+ )?chest pains?|snake bit \S+|bitten by a snake
        (?:call|need|send|get) (?:an |a |the )?ambulance|ambulance (?:number|please|now)|house is on fire
        (?:zeher|zehar|jahar|jeher|zahar) (?:kha|pi)\S*|goliy?an? kha\S*|behosh
        (?:saans|sans) nahi|khoon (?:beh|nikal|bah)\S*
        जहर (?:खा|पी)\S*|गोलियां खा\S*|बेहोश|सांस नहीं|खून (?:बह|निकल)\S*|एम्बुलेंस|एंबुलेंस
    """,
    Trouble.DESPAIR: r"""
        NOT (?:really |even )?FEEL (?:to )?(?:be alive|being alive|exist|existing)
        NOT (?:really |even )?FEEL (?:to )?liv(?:e|ing)(?! (?:in (?!this)|at|there|here|with))
        WANT (?:to )?(?:die|be dead|not exist|end it|end everything|disappear)
        wish (?:i|he|she) (?:was|were|am) (?:dead|gone|never born)|wish (?:i had|id) never been born
        (?:kill|hang|hurt|harm|cut|burn)(?:ed|s|ing|ting)? SELF
        (?:end|ends|ending|ended|take|takes|taking|took) (?:my|his|her) (?:own )?life(?! lesson)
        end(?:ing)? it all
        (?:thoughts?|thinking) of (?:ending|dying|death|suicide)
        jump(?:ing)? (?:off|from|in front of) (?:a|the|my|our) (?:roof|bridge|building|terrace|train|balcony)
        better off (?:dead|without me)|better if i (?:was|were) (?:dead|gone)
        (?:nobody|no one) (?:would miss me|will miss me|loves me|cares about me)|i have no ?(?:one|body)
        no reason to (?:live|go on)|nothing (?:left )?to live for|nothing left(?: for me| in (?:my )?life)?$
        point (?:in|of) (?:living|my life)|not worth living
        my life is (?:over|pointless|meaningless|ruined|finished)
        life is (?:pointless|meaningless|not worth it)
        (?:tired|sick|fed up) (?:of|with) (?:living|life|my life|being alive)|hate (?:my life|myself)
        (?:cant|cannot|can not) (?:go on|live like this|live any ?more|cope any ?more|bear (?:it|this))
        (?:cant|cannot|can not) (?:take|do) (?:it|this) any ?more|giv(?:e|ing) up on (?:life|everything)
        (?:am|im|feel|feeling|felt) (?:\S+ ){0,2}(?:hopeless|worthless|depressed|broken|helpless)STUDY
        i (?:am|feel|m) (?:so |very |all |completely )?(?:lonely|alone|empty)|(?:i have|ive|my) depression
        panic attack
        suicidal(?! (?:squad|drone)\S*)|self ?harm(?:ing)?|commit(?:ting|s|ted)? suicide|suicide kar\S*
        by suicide|suicid\S+ thoughts
        mujhe (?:mar ?na|mar ja+na) (?:hai|he|h)|mar ?na chah\S*
        mar ja+(?:na|u|un|o|oon)? (?:chaht\S*|hai)|mar ja+(?:unga|ungi|oonga|oongi|u|un)
        (?:jeena|jina|jine|jeene) (?:nahi|nahin|nai|nhi)
        (?:jeene|jine) (?:ka|ki) (?:man|mann|dil|ichha|iccha) (?:nahi|nahin|nhi)
        (?:aatma|atma) ?hatya\S*|khud ?kh?ushi\S*|(?:zindagi|jindagi) (?:khatam|khatm)
        (?:zindagi|jindagi) se (?:tang|thak|pareshan|haar)\S*|jaan de (?:du|dun|dunga|dungi|doon|doonga|deni)
        khud ko (?:khatam|maar|mar|kaat|nuksan)\S*
        bahut (?:dukhi|akela|akeli|udaas|pareshan) (?:hu|hun|hoon|h)
        मरना (?:चाह\S*|है)|मर जा(?:ना|ऊं|ऊंगा|ऊंगी)|जीना नहीं|जीने (?:का मन|की इच्छा) नहीं
        आत्महत्या|खुदकुशी|जिंदगी (?:खत्म|से (?:थक|तंग|परेशान|हार))
        जान दे (?:दूं|दूंगा|दूंगी|देनी)|खुद को (?:मार|खत्म|काट|नुकसान)\S*
        बहुत (?:दुखी|अकेला|अकेली|उदास|परेशान) हूं
    """,
    Trouble.ONLINE: r"""
        (?:threat\S*|blackmail\S*) ANY POST\S* ANY (?:my|her|his) ANY PHOTOS
        KIN (?:will|is going to|wants to|is gonna) POST ANY my ANY PHOTOS
        KIN will make my PHOTOS viral
        (?:leaked|posted|uploaded|shared|spread|sharing|spreading|stole|leaking) my ANY PHOTOS
        (?:leaked|posted|uploaded|shared|has) (?:my|his|her|our) (?:private|nude|naked|intimate) PHOTOS
        (?:morphed|edited) (?:my|our|his|her) PHOTOS
        my (?:\S+ )?PHOTOS (?:is|are|was|were|got|been) (?:leaked|posted|viral|morphed|uploaded|stolen)
        KIN ANY (?:want|ask|demand)(?:s|ed|ing)? (?:me )?(?:for |to send )?(?:him |her )?my (?:\S+ )?PHOTOS
        (?:send|sends|sent|sending|asks? for|want|wants) (?:me |him |my |the )*(?:nudes?|naked \S+)
        (?:dirty|obscene|vulgar|sexual) (?:messages?|photos?|videos?|calls?)
        fake (?:account|profile|id) (?:with|of|using|in) my \S+
        blackmail(?:s|ed|ing)? (?:me|us|him|her|my \S+)|(?:being|getting|got|am|was|is) blackmailed|sextortion
        my (?:\S+ )?(?:account|id|phone|instagram|facebook|whatsapp|email) (?:is|was|got|has been) hacked
        hacked my \S+
        (?:i|we) (?:was |were |got |have been )(?:scammed|cheated online|defrauded)
        lost (?:my |all my |our )?money (?:\S+ ){0,3}(?:online|scam|fraud|upi)
        PHOTOS (?:\S+ )?(?:viral|leak) kar\S*|blackmail kar\S*|(?:fraud|thagi|scam) ho (?:gaya|gayi|gya)
        (?:मेरी|हमारी) (?:फोटो|तस्वीर|वीडियो|तस्वीरें)|(?:फोटो|वीडियो) वायरल|ब्लैकमेल|(?:ठगी|फ्रॉड) हो \S+
    """,
    Trouble.VIOLENCE: r"""
        (?<!quiz )(?<!quizzes )(?<!question )(?<!exam )HURTING (?:on |at )?WHOM
        KIN (?:\S+ )?HURT WHOM(?! at \S+)
        (?:i am|im|i was|i got|ive been|i have been|(?:KIN|my \S+) (?:is|was)) (?:\S+ )?DONE(?! (?:in|at) the)
        KIN (?:\S+ ){0,3}(?:is|was) being (?:sexually )?DONE
        KIN (?:is|was|keeps) (?:molesting|abusing|raping|assaulting|beating) (?:a|his|her|my) \S+
        i (?:was|am|m) (?:\S+ )?(?:touched|groped|forced|followed)|private parts?|forced (?:him|her)self on
        (?:threatened|threatens|threatening|tried|tries|wants|going) to HURT (?:me|us|my \S+)
        victim of (?:\S+ )?(?:violence|abuse|rape|harassment)
        (?:harass\S*|beat\S*|tortur\S*) (?:\S+ )?(?:for|over) dowry
        (?:keeps|is|been) following me|wont let me (?:leave|go|out)|lock(?:s|ed) me (?:in|up)
        (?:child|girl|boy|friend|sister|brother|he|she|someone|somebody|life) is in danger
        mujhe (?:\S+ ){0,3}(?:maa?rt[aei]|pee?tt?[aei]|pitt?[aei]|chh?(?:u|oo)t[aei]|touch) ?\S*
        mujhe (?:\S+ ){0,3}chh?ed(?:t[aei])?
        mujhe ma+r d(?:al|e)\S*|koi mujhe pareshan|mujhe pareshan kar
        (?:pati|papa|sasur|saas) (?:\S+ ){0,2}(?:maa?rt[aei]|peett?[aei]|pitt[aei]) (?:hai|hain|h|he)
        peecha kar\S*|balatkar hua|rape (?:hua|kiya)|chh?ed ?khani|gharelu hinsa|dhamki (?:de|di|mil)\S*
        (?:मुझे|हमें) (?:\S+ ){0,3}(?:मारत|पीट|छू|छेड़|सताते|धमक)\S*
        मारपीट|बलात्कार|छेड़छाड़|पीछा कर\S*|धमकी|घरेलू हिंसा
    """,
}
"""Wordings by trouble; where several are heard, the one that stands first here counts."""

SUBJECTS: Final = {
    Trouble.DESPAIR: "suicide|suicides",
    Trouble.VIOLENCE: "domestic violence|marital rape|dowry harassment|sexual harassment",
}
"""What is a cry for help when it stands alone, and a subject of study among `STUDIED` words."""
STUDIED: Final = r"""
    rates?|data|statistics|stats|ncrb|nfhs|squad|gk|bills?|acts?|laws?|sections?|ipc|bns|days?|farmers?|years?
    posh
    bomb\S*|attacks?|drones?|mission|film|movie|report|index|policy|strategy|upsc|committee|scheme|article
    history
    theory|durkheim|convention|guidelines|vishaka|crimes?|india|punish\S*|decriminal\S*|attempt to|20\d\d
    19\d\d
"""
ONESELF: Final = r"i|im|ive|my|me|we|us|main|mai|mujhe|mera|mere|मैं|मुझे|मेरा|मेरे"
"""Words that make it nobody's subject of study."""
CHILDREN: Final = r"""
    child|children|kids?|minors?|girl|boy|daughter|little sister|little brother|niece|nephew|student|school
    class
    teacher|tutor|coach|uncle|step ?father|step ?dad|childline|sir|chacha|mama|bachch\S*
    (?:i am|im|i m|aged?|she is|he is|shes|hes) (?:only |just )?(?:[5-9]|1[0-7])(?: years?)?
    बच्च\S*|अंकल|चाचा|मामा|टीचर|मास्टर|सर|स्कूल
"""
"""Who is spoken of, or who speaks, is likely a child: what is done to them is for the children's line."""
FOR_WHOM: Final = {
    Trouble.DESPAIR: r"suicide|mental|depress\S*|anxiety|counsel\S*",
    Trouble.CHILD: "child|children|childrens|childline|kids?|minor|csam|csem|csae|बच्चा|बच्चों",
    Trouble.ONLINE: "cyber|cybercrimes?|online|internet|fraud|scam|hacked|photos?|videos?",
    Trouble.VIOLENCE: "women|woman|womens|wife|mahila|domestic|rape|महिला",
}
"""What a helpline is asked for."""

ASKING: Final = r"""
    (?:help|hot) ?lines?|child ?line
    (?:help ?desk|emergency|complaints?|police) (?:numbers?|contacts?)|^help ?desk$|emergency help
    (?:need|want|get|find|seek|ask|asking|looking|give me|send)(?: (?!help)\S+){0,2} help
    help (?:me|us|him|her|my|someone|somebody|a (?:child|girl|boy|friend)|this (?:child|girl|boy))
    help please|please help|who (?:can|will|could) help|save me
    (?:can|could) (?:you|anyone|anybody|someone|somebody) help
    (?:do|can|could|should|would|must|to|want|i|we) (?:i |we |one |you |people )*(?:report|complain)
    (?:who|whom|where) (?:do|can|could|should|must|to) (?:i |we |one )?(?:tell|call|contact|inform)
    report(?:ing)? (?:a |an |the |this |some |child |online |sexual |cyber |sex )*CRIME
    (?:file|lodge|make|register) (?:a |an |my )?(?:complaint|fir|report)
    ^(?:report|complain|complaint|emergency|sos|ambulance)$
    (?:i am|im|we are|i feel) (?:\S+ ){0,4}(?:in (?:trouble|danger)|scared|unsafe|not safe|afraid)STUDY
    madad|bachao|मदद|हेल्पलाइन|बचाओ|शिकायत
"""
"""How help itself is asked for."""
OTHERWISE: Final = r"""
    bot|quiz|quizzes|settings?|subscri\S+|commands?|bugs?|typos?|mistakes?|errors?|time ?zone|exams?|upsc|ssc
    answers?
    syllabus|prelims|mains|maths?|economics|economy|geography|polity|homework|assignments?|essays?|revision
    study
    studies|studying|preparation|prepare|learning|english|interpol|full form|lokpal|rti|consumer|wrong
"""
"""What is asked for help with, but is no trouble of that kind."""
