"""Phrases that give a line away: advice of the page, praise, and words that say nothing."""

import re
from typing import Final

BOILERPLATE: Final = re.compile(
    r"https?://|www\.|\b(?:click|download|subscribe|read more|also read|must read|read also|join (?:us|our)"
    r"|telegram|whatsapp"
    r"|upsc (?:exam|civil|prelim|main|cse|ias|syllabus|aspirant|notes|current|preparation|coaching|essay"
    r"|question|gs|optional|topic|quiz)\w*|(?:for|in|of|from|by) (?:the )?upsc(?! [cms]|[’'])"
    r"|^upsc\b(?! (?:is|was|has|will))"
    r"|ssc exam|prelims|gs[- ](?:paper|[1-4i]{1,3})\b|mains (?:exam|question|practice)"
    r"|gs paper|general studies|syllabus|mcqs?|quiz"
    r"|practice question"
    r"|^source\s?-|will cover (?:the )?salient aspects|(?:best|ideal) time to (?:visit|see|go)"
    r"|(?:nearest|closest) (?:airport|railhead|railway station)"
    r"|source\s*[:–]|image (?:source|credit)|picture courtesy|copyright|all rights reserved|previous year|pyq"
    r"|exam (?:tip|point|pattern)|is an? (?:important )?topic (?:in|of|under|for)|at annexure"
    r"|important for|aspirants?|candidates should|students should|let us|we will|in this article|this"
    r" article|answer\s*:"
    r"|ans\s*[:.]|correct (?:option|answer)|option [a-d]\b|posted (?:on|by)|updated on|by admin|tags?\s*:"
    r"|leave a (?:reply|comment)"
    r"|share (?:this|on)|comments?\s*:|follow us|log ?in|sign up|enrol now|coaching|free pdf|table of"
    r" contents)\b"
    r"|^Q\.? ?\d*[.):]|^\(?[a-dA-D]\)\s",
    re.IGNORECASE,
)
OPINION: Final = re.compile(
    r"\b(?:crucial|vital(?:ly)?|pivotal|significant(?:ly)?|important(?:ly)?|remarkabl[ey]|landmark"
    r"|milestone|game[- ]chang\w+|prestigious"
    r"|renowned|famous|iconic|historic|unique|rich (?:in|heritage|history)|immense|major (?:boost|step"
    r"|milestone)|huge|big(?! cats?\b)|great(?:ly)?"
    r"|best(?! practices)|excellent|popular|beautiful|lovely|charming|stunning|splendid|extraordinary"
    r"|amazing|spectacular|unprecedented"
    r"|groundbreaking|innovative|robust"
    r"|seamless|holistic|inspiring|commendable"
    r"|world[- ]class|state[- ]of[- ]the[- ]art|cutting[- ]edge|vibrant|majestic|breathtaking"
    r"|picturesque|backbone"
    r"|cornerstone|lifeline|epitome|symbol of|heart of|proof of|manifestation of"
    r"|is (?:considered|regarded|hailed)|much wider"
    r"|proactive|vision of"
    r"|foremost|of (?:international |national |great )?repute"
    r"|proud|pride|impressive|eminent|notabl[ey]|key role"
    r"|much[- ]needed|long[- ]awaited|tremendous|brilliant|legendary|visionary|fearless"
    r"|courageous|valiant|gallant|valuable|invaluable|unfortunately|sadly|clearly|obviously"
    r"|tragic|devastating|glorious"
    r"|highlight(?:s|ed|ing)?|underscor\w+|reflect(?:s|ed|ing|ion)?|commitment|testament|demonstrates?"
    r"|showcas\w+)\b",
    re.IGNORECASE,
)
VAGUE: Final = re.compile(
    r"\b(?:plays? (?:an? )?(?:\w+ )?role|paves? the way|raises? (?:\w+ )?concerns?|is a step|step towards?"
    r"|(?<!monetary )(?<!financial )(?<!medical )(?<!legal )(?<!technical )helps? (?:to |in )?\w+"
    r"|will (?:ensure|facilitate|enable|help|promote|improve|strengthen|boost|enhance|support|encourage"
    r"|contribute|lead|create)"
    r"|serves? as an? (?:\w+ )?(?:opportunity|platform|reminder|symbol)|various|several (?:measures|steps"
    r"|initiatives|factors|reasons)"
    r"|aims? (?:to|at) (?:\w+ly )?(?:promot|strengthen|enhanc|boost|improv|foster|encourag|ensur"
    r"|support|deepen|rais"
    r"|build|further|empower|highlight|address|accelerat|facilitat)\w*|focus(?:es|ed|ing)? on"
    r"|is (?:committed|dedicated) to"
    r"|a (?:large |great |huge )?number of|numerous|many|several|growing (?:demand|interest|number|concern)"
    r"|attracts? (?:\w+ )?(?:tourists|visitors|people)|is key|key (?:player|driver|pillar|part"
    r"|factor|feature|element|aspect|component|point)"
    r"|the potential"
    r"|a (?:wide )?(?:range|variety) of|and so on|etc|many (?:other|more)|need(?:s)? to be|should be"
    r" (?:done|taken)|people are|supportive of|warm welcome|promotes|encourages|strengthens|enhances|boosts"
    r"|fosters|empowers|preserves|congratulated"
    r"|greeted|hailed|thanked|condoled|expressed|helpful in|(?:been|is|are) (?:actively )?involved in"
    r"|instrumental in|continues? to be"
    r"|people (?:should|must|can)|can be (?:a|an|used)|raise awareness|increasing awareness|work together"
    r"|one of the (?:highest|most|best|greatest|finest|leading|top|key|major|main)|seen by some"
    r"|relatively|fairly|quite|is an? (?:retired|former) \w+(?= \(|\.)"
    r"|some examples|countdown|occasions? to celebrate"
    r"|is on a (?:\w+ )?visit|is in (?-i:[A-Z])[\w ]{2,30} to|can put|will go on for|bears testimony"
    r"|examples? (?:is|are|include)|following (?:are|is)|are as follows|some (?:of the )?(?:key|important"
    r"|facts))\b",
    re.IGNORECASE,
)
