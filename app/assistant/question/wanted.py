"""The kind of answer that a question wants, read off its wording."""
# ruff: noqa: E501 - the table of patterns reads best a line each

import re
from enum import StrEnum

from app.assistant.question.periods import find_periods
from corpus.numbers import NUMBER


class Wanted(StrEnum):
    """Kinds of answer; each is composed in its own way."""

    WHO = "who"
    WHEN = "when"
    CLOCK = "the time of day"
    CONTACT = "telephone number or e-mail address"
    FIGURE = "figure"
    OFTEN = "how often"
    WHY = "why"
    RATING = "rating of a risk"
    REMEDY = "what is done about it"
    LIST = "list"
    DEFINITION = "definition"
    DECISION = "decision"
    PLACE = "where it says"
    COMPARISON = "comparison"
    FACT = "fact"


_NOUN_OF_FIGURES = (
    r"(?:budget|cost|costs|price|fee|levy|rate|rates|score|actual(?! (?!(?:for|in|at|of|on|and|please)\b)[a-z])|outturn|estimate|projection|forecast|baseline|target|figures?|numbers?|(?-i:share)|proportion|percentage|slice|chunk"
    r"|total|average|amount|level|value|spend|spending|income|grant|deficit|surplus|overspend|underspend|balance|reserve|reserves|caseloads?|turnover|headcount|goal"
    r"|allowance|salary|wage|deposit|premium|penalty|subsidy|precept|cash prize|rent|population|(?:staff(?:ing)?|fte|budgeted|approved) establishment|tonnage|ratio|result|floor|ceiling|limit|minimum|maximum)"
)
_BODY = r"(?:council|committee|board|cabinet|panel|members|councillors|trustees|governors|commission|authority|we|they)"
_ASKED = r"(?:^|[,;:?.!–(-]\s*|\b(?:and|but|or|so|for|to|by|of|on|with|from|tell me|know|say|just|exactly|under|see|ask|check|confirm|wonder|please)\s+)"
"""Where a question word asks; elsewhere, after a noun, it opens a clause ("young people who have left care", "the day when it ends")."""

_PATTERNS: tuple[tuple[Wanted, str], ...] = (
    (
        Wanted.PLACE,
        r"\bwhere(?:'s| is| does| do| did| in| was)?\b.{0,60}\b(?:say|says|said|talks?|mention|mentions|mentioned|bit|part|passage|paragraph|line|wording|written|find|state[ds]?)\b",
    ),
    (
        Wanted.PLACE,
        r"\bwhere(?:'s| is| was| does)? (?:that|this|it|the (?:rule|quote|sentence|wording|requirement)|that rule)(?: from| come from| written)?\W*$",
    ),
    (
        Wanted.PLACE,
        r"\b(?:find|show|locate|after|need|want|looking for|point me to)\b.{0,25}\b(?:bit|part|passage|paragraph|section|line|wording|clause|sentence|requirement|place)\b",
    ),
    (
        Wanted.PLACE,
        r"\b(?:which|what) (?:minutes|paper|plan|report|agenda|pack|meeting|document)\b[^,;.?]{0,10}\b(?:is|was|does) (?:this|that|it|the quote)(?: come)? (?:from|in)\b",
    ),
    (
        Wanted.PLACE,
        r"\b(?:which|what) (?:part|bit) of (?:the|our|this) (?:(?!(?:does|do|did|is|are|was|the)\b)[\w/'’-]+ ){0,5}?(?:plan|report|paper|document|pack|policy|strategy|guide|agreement|by-?law)\b"
        r".{0,40}\b(?:says?|talks?|mentions?|covers?|deals? with|is about|are about|sets? out|tells?)\b"
        r"|\bwhere(?:['’]s| is| are| was) (?:the|our) (?:\w+ ){0,2}(?:target|rule|figure|clause|requirement|commitment|promise)s? (?:about|on|for|that)\b",
    ),
    (Wanted.PLACE, r"\bis there anything (?:in writing|written)\b|\b(?:which|what) (?:page|section|paragraph|document|chapter)\b(?! (?:is|was) (?:for|about))"),
    (
        Wanted.COMPARISON,
        r"\bcompar(?:e[ds]?|ing|ison)\b|\bhow (?:do|does|did|has|have)\b.{3,80}\b(?:moved?|shift(?:ed)?|develop(?:ed)?) (?:over|across|from|between|since|through)\b|\bversus\b|\bvs\b|\bover the years\b|\bthrough the years\b|\bover time\b|\beach time\b|\bstack up against\b|\bchanged? (?:since|between|from)\b"
        r"|\btrends?\b|\b(?:now|actual|plan|estimate|target|\d) (?:against|compared)\b|\bdifference between\b|\ba year (?:later|earlier)\b"
        r"|^(?:is|are|has|have|was|were|did)\b.{3,80}\b(?:nearer|closer|rising|falling|growing|rise|fall|gone (?:up|down)|getting (?:better|worse))\b|\bbetter or worse\b|\bup or down\b|\bagree, do they\b",
    ),
    (
        Wanted.DEFINITION,
        r"\bst(?:and|ood|ands|anding) for\b|\bwhat(?:'s| is| are| does| do| did)\b.{0,60}\bmean\b|\bmeaning of\b|\bdefine[ds]?\b|\bdefinition of\b|\bshort for\b|\bspell(?:ed|t)? out\b"
        r"|\bin full\W*$|\bfull (?:name|form) of\b|\bfull names?,? (?:please|pls)\b|\bexplain what\b|\b(?:who|what) (?:counts|qualifies|is classed) as\b|\bwhat is meant\b|\bwhat do the colours\b",
    ),
    (
        Wanted.DEFINITION,
        r"^\W*(?:so |and )?what(?:'s| is) an? [a-z][\w' -]{2,40}\W*$|^(?!.*\b(?:what|how|which|when|who)\b.*\bwhat (?:is it|are they)\W*$).*\bwhat (?:is it|are they)\W*$"
        r"|\bwhat(?:['’]?s| is| are) (?:an? |the )?[\"'‘“][^\"'’”?]{2,40}[\"'’”]\W*$|^[^-–:,?]{3,50}(?: [-–]|[:,]) what (?:is|are) (?:it|that|they|those)\b",
    ),
    (
        Wanted.DEFINITION,
        r"(?-i:^\W*(?:[Ss]o |[Aa]nd )?[Ww]hat(?:['’]?s| is| are| was| were) (?:an? |the )?[A-Z][\w&-]*(?: (?:for |of |and )?[A-Z][\w&-]*){0,4})(?!['’]s)(?= *(?:$|[?,(]| in | on | and | under ))",
    ),
    (
        Wanted.DEFINITION,
        r"(?-i:^\W*[A-Z][A-Z&-]{1,7}(?:, [A-Z]{2,7})*(?: and [A-Z]{2,7})?\b)(?!.*\b(?:who|how|when|why|which|cost|budget|target|rate)\b)(?=\W*$| (?:on|in) the )",
    ),
    (
        Wanted.DECISION,
        rf"\bresol(?:ve[ds]?|ution)\b|\bwhat did (?:the |our )?(?:[\w'’-]+ ){{0,3}}?{_BODY} (?:end up |finally )?(?:do(?:ing)?|decid(?:e|ing)|sa(?:y|ying)|agree(?:ing)?)(?: to)?(?: do)?(?: (?:in|at|on) [\w’' ]{{3,20}}?)? (?:about|on|with|over)\b|\b(?:vote[ds]?|voting|motion|amendment|seconded)\b|\bmoved (?:by|and|the|that|it|this)\b|(?<!with a )\bdecisions?\b|\brecommendations? (?:of|in|to|from|by|on)\b|\bauthori[sz]ed? to\b"
        rf"|\bsign(?:ed|ing)? off\b|\bon record\b|\b{_BODY}\b.{{0,60}}\b(?:decide[ds]?|agree[ds]?|approve[ds]?|endorse[ds]?|settle[ds]? on|recommend(?:ed|s)?|note[ds]?|reject(?:ed)?|defer(?:red)?)\b"
        rf"|^\W*(?:and |so |but )?(?:do|does|did|has|have)\b.{{0,40}}\b{_BODY}\b.{{0,20}}\b(?:back(?:ed)?|support(?:ed)?|sign(?:ed)? up|accept(?:ed)?|pass(?:ed)?|adopt(?:ed)?|go(?:ne)? (?:for|along with|ahead)|give[n]?|gave|fund(?:ed)?|okay(?:ed)?)\b"
        rf"|\b{_BODY} (?:(?:finally|then|actually) )?(?:back(?:ed)?|chose|choose|pick(?:ed)?|prefer(?:red)?|opt(?:ed)? for|plump(?:ed)? for|w[eo]nt for|go(?:ne)? for|favou?r(?:ed)?)\b"
        rf"|\b(?:which way|how) did (?:the |our )?(?:[\w'’-]+ ){{0,3}}?{_BODY} go\b(?! (?:about|over|through)\b)|\bwhat line did (?:the |our )?(?:[\w'’-]+ ){{0,5}}?{_BODY} take\b"
        r"|^\W*(?:and |so )?did\b.{3,80}\bget (?:its|the|a|an|their|his|her)\b.{0,60}\b(?:licen[cs]e|permit|permission|approval|consent|go-?ahead|green light)\b"
        rf"|\bwhat did (?:the |our )?(?:[\w'’-]+ ){{0,3}}?{_BODY} settle\b(?!.*\bfor\W*$)"
        r"|\bwhat (?:did|has|have) (?!(?:i|you|it)\b)[\w'’ -]{2,40}? (?:end up )?(?:decid(?:e|ed|ing)|agree[d]?|resolve[d]?)\b|\bwhat (?:was|got) settled\b"
        rf"|\bwhat (?:happened|became|came) (?:to|with|about|of)\b(?=.{{0,80}}\b(?:meeting|minutes|vote|{_BODY})\b)"
        r"|\bwhere did [\w’' ]{2,40}? (?:come down|land|end up) on\b|\b(?:put|gave|given?) (?:any |some |no )?money (?:in)?to(?:wards)?\b"
        rf"|\b(?:decided|agreed|approved|endorsed|resolved|recommended|rejected|deferred) (?:by|at|to|that|for|on|about|in)\b(?=.{{0,60}}\b(?:{_BODY}|meeting|minutes?|report)\b)"
        rf"|\bwhat(?:'s| is| was| were| did)? .{{0,50}}\b(?:decided|agreed|recommended|resolved)\b(?! (?:within|in time|on time))|\b{_BODY}\b.{{0,40}}\bsay should\b|\b(?:told|asked|instructed|directed) to (?:write|report|send|bring)\b",
    ),
    (
        Wanted.WHY,
        r"^\W*(?:but |and |so )?(?:why|how come)\b|\bwhat(?:'s| is| was| were|s)? (?:the )?(?:main )?(?:reasons?|cause|causes|behind)\b|\breasons? (?:for|why|behind|given)\b"
        r"|\bwhy (?:did|was|were|is|are|has|have|do|does|had|not)\b|\band why\b|\bwhat (?:made|led to|caused|explains|pushed|drove|drives|(?:is|was) (?:driving|pushing|causing|behind))\b|\bfor what reason\b|\bbecause of\b|\bmain reasons\b",
    ),
    (
        Wanted.RATING,
        r"\brisks?\b.{0,60}\b(?:ratings?|rated|scores?|scored|levels?|likelihood|severity)\b|\b(?:ratings?|rated|scores?|scored|levels?|likelihood|severity)\b.{0,60}\brisks?\b",
    ),
    (
        Wanted.REMEDY,
        r"\b(?:doing|do|does|did|done|planned|proposed)\b(?!.{0,20}\b(?:talk|say|know|think|hear|mention|speak|write|read)\b).{0,25}\b(?:about|to (?:fix|stop|prevent|tackle|reduce|manage|avoid|limit|deal with|guard against|make sure))\b"
        r"|\bmitigat\w+|\bcontrols\b|\b(?:tackle|tackled|tackling|manage|managed|dealt with|deal with|handled?|guard(?:ed|ing)? against)\b.{0,60}\b(?:risk|threat|danger)\b"
        r"|\b(?:risk|threat|danger)\b.{0,60}\b(?:tackled|managed|dealt with|handled|guarded against)\b|\bin place (?:to|against|for)\b|\bwhat steps\b",
    ),
    (
        Wanted.LIST,
        r"\blist\b(?! of the)|\bname (?:the|all|them)\b|\ball (?:of )?(?:the|our|them)\b[\w ]{0,20}\b(?:please|pls)\b|\bnames of\b|\bwhich ones\b|\bwhat are (?:all )?the (?!chances|odds)(?:\w+ ){0,3}[a-z]{3,}s\b|\bwhat were the (?:\w+ ){0,2}[a-z]{3,}s\b|\bmain reasons\b"
        r"|\b(?:which|what|whose|name)(?: are| were)?(?: the| our)? (?!d(?:o|oes|id)\b|w(?:ill|ould)\b)(?:\w+ ){0,2}(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?!(?:bed|year|week|month|day|hour)s?\b|of\b|in\b|for\b|on\b)[a-z]",
    ),
    (
        Wanted.LIST,
        r"\b(?:which|what)(?: of)?(?: the| our)? (?!did\b|do\b|does\b|is\b|are\b|was\b|were\b|will\b|would\b|can\b|has\b|percentage\b|share\b|proportion\b|number\b|rate\b|time\b|date\b|level\b|kind\b|sort\b|(?:\w+ )?(?:officer|team|person|manager|director|firm|company|organi[sz]ation|department|service|unit|board|body|council|district|division|member)\b)(?:[\w'’&-]+ ){0,3}?(?!(?:is|was|has|does|this|was|its|status|focus|business|process|progress|basis|class|address|analysis|crisis|bus|campus)\b)[a-z-]{3,}s\b(?:,| (?:are|were|have|had|did|do|does|got|make|made|for|in|of|on|should|must|will|would|can|take|took|hold|could|\w+ed)\b)",
    ),
    (
        Wanted.LIST,
        r"\bwho (?:were|are) the \w+s\b|\bwho (?:was|were|is|are) (?:present|on|there|absent)\b|\bwho (?:sat|sits|attended|sit)\b|\bwhich of the .{0,60}\b(?:are|were|have|had)\b|\bhow is .{2,60} (?:split|made up|divided)\b|\bwhat do (?:you|they|we) get\b|\bwhat do the (?:colours|colors|letters|symbols|codes)\b",
    ),
    (
        Wanted.CONTACT,
        r"\b(?:tele)?phone numbers?\b|\b(?:mobile|contact|extension|switchboard|helpline) numbers?\b|\bnumbers? (?:to|(?:do|should|can|could|would) (?:i|we|you|people)) (?:call|ring|phone|dial)\b|\bextension (?:number|for)\b|\be-?mail address(?:es)?\b"
        r"|\bhow (?:do|can|could|would|should) (?:i|we|you|people|residents|members) (?:contact|reach|ring|call|phone|get hold of|get in touch with)\b",
    ),
    (
        Wanted.FIGURE,
        rf"\bhow (?:many|much|long|far|steep\w*|big|large|small|full|high|low|old|fast|quick(?:ly)?|soon|close|bad was|strong|deep|tall|wide|heavy|hot|cold|busy)\b|(?:^|[?.,;:–-]\s+)figures? (?:for|from|over|please|pls)\b|\bper ?cent(?:age)?\b|(?<!\d)(?<!\d )%|\bwhat (?!we |they |it |did |do |does |is |was |are |were )(?:\w+ ){{0,3}}?{_NOUN_OF_FIGURES}\b"
        rf"|\bwhat(?:'s| is| was| are| were|s)? (?:(?!who\b|and\b)[\w'’/&.-]+ ){{0,5}}?{_NOUN_OF_FIGURES}\b|\bnumbers (?:pls|please)\b|\bfigure wanted\b|\bin (?:pounds|dollars)\b|\bby how much\b|\b\d+ or \d+\b|^\W*(?:number|share|proportion|percentage|total|rate|cost|average|amount)s? (?:to|of|for)\b|\bat what figure\b"
        rf"|\bwhat (?:does|did|do|would|will|are|is|were|was) .{{1,70}}\b(?:(?:cost|costing|worth|paid|come to|coming to|run to)\b(?=\W*(?:$|us\b|net\b|gross\b|a\b|per\b|each\b|on\b|in\b|to\b|for\b|and\b|(?:the|an|my|our|every|people|residents|taxpayers)\b))|given to spend\b|forecast to\b)|\bwhat (?:did|do) we aim for\b"
        r"|\bwhat (?:an?|the|it|our)\b[\w'’ -]{0,40}? costs?\b(?=\W*(?:$|for\b|to\b|us\b|per\b|an?\b|each\b|in\b))|\bwhat (?:would|will|could|can|does|did|do) [^?.;,]{2,60}? (?:be|get) fined\b"
        r"|\bwhat (?:did|does|do|will|would) (?!.{0,60}\bdo to\b)(?!(?:the |our |any )?(?:members?|councill?ors?|cllr|residents?|mr|mrs|ms)\b)[^?.;,]{2,60}?"
        r" (?:bring in|take in|have in (?:the |its |our )?(?:bank|reserves?|accounts?|kitty)|(?:raise|generate|earn|fetch)(?= (?:in|from|for|at|last)\b|\W*$))"
        r"|\bwhat (?:is|are|was|were) (?:the )?\w+ (?:paying|spending|charging|charged)\b"
        r"|\bwhat(?:'s| is| was) the (?:most|least) (?!likely|important|urgent|common)[^?.;,]{2,60}? (?:pay|spend|cost|charge|borrow|claim|get|receive|lend|raise|owe)\b"
        r"|\bwhat (?:do|did|does|will|would|are|were) [^?.;,]{2,60}? (?:(?:pay|paid|spend|spent|charge) (?:(?:for|on|per|a|an|each|every|us|in|over|during|last) \w|\W*$)|(?:earn|get|receive) (?:(?:per|a|an|each|every) (?:hour|day|night|week|month|year)\b))",
    ),
    (Wanted.OFTEN, r"\bhow (?:often|frequent\w*)\b"),
    (
        Wanted.WHO,
        rf"{_ASKED}(?:who|whos|who's|whom|whose|who’s)\b|\b(?:which|what) (?:\w+ )?(?:officers?|persons?|managers?|directors?|councillors?|members?|firm|company|organi[sz]ation|contractor|charity|agency|partner|provider|supplier|department|team|post holder|consultants?)\b"
        r"|^\W*(?:the )?(?:accountable|lead|responsible|named) (?:officer|person|manager|director)s?\b|\b(?:plan|report|minutes|register|strategy|paper) who\b|\bwhose (?:job|task|role|responsibility|duty)\b|\bon the hook\b|\bboss of\b|\bin charge of\b|\bnames? (?:of )?the (?:officer|person|manager|director|contact|contacts|lead|chair\w*|owner)\b|\bwhat is the name of the\b|\bnames of the\b",
    ),
    (
        Wanted.CLOCK,
        r"\b(?:what|which) time\b|\bwhat hour\b|\bo'?clock\b"
        r"|\bwhen (?:(?:did|does|do|was|is) (?:the |that |this |our |your )?(?:\w+ ){0,4}(?:meeting|session)"
        r"|(?:does|do|is) (?:the |that |this |our |your )?(?:\w+ ){0,4}(?:doors?|hall|office|site|sites|dump|landfill|library))\b.{0,40}"
        r"\b(?:start|begin|open|close|end|finish|adjourn|wrap up|over|kick off|reopen|shut)\w*",
    ),
    (
        Wanted.WHEN,
        rf"{_ASKED}when(?:'s|’s|s)?\b(?! (?:the|a|an|it|he|she|they|we|you|i|people|councillors|children|staff|ten|more|someone|somebody)\b(?! (?:is|was)\W))|\b(?:what|which|from what|action|end|target|start|completion|due|closing) (?:date|day|month|year|time)s?\b"
        r"|^\W*(?:the )?dates? (?:of|for|when|that|the|our|we|they)\b|\bby when\b|\bhow soon\b|(?<!\d{4} )\bdeadlines?\b|\bwhat time\b|\bwhen\?|\bhow (?:long before|fast)\b|\bwhen (?:is|was|were|are|did|does|do|will|must|should|has|had|can)\b|\buntil when\b|\bsince when\b",
    ),
)
_ANY_ASKING = re.compile(
    r"\b(?:who|whos|whom|whose|what|whats|when|where|why|which|how|is|are|was|were|did|do|does|has|have|had|can|could|will|should|find|show|list|name|tell|compare|need)\b",
    re.IGNORECASE,
)

_WHEN_CLAUSE = re.compile(r"^\W*(?:and |so )?when [^,;?]{8,80},(?= (?:to |in |of |by |for )?(?:who|whom|what|which|whose|how|where|why)\b)", re.IGNORECASE)
"""A clause that says when something was, and doesn't ask for it."""

_COUNTED_THINGS = re.compile(rf"\bthe {NUMBER} (?:[a-z]+ ){{0,2}}?(?!(?:year|month|week|day)s?\b)[a-z]{{3,}}s\b", re.IGNORECASE)

_NO_FIGURES = re.compile(
    r"\b(?:agendas?|dates?|schedules?|timetables?|projects?|regrets|apologies|absent|absentees|attendance|present|minutes|motions?|resolutions?|decisions?"
    r"|items?|members|priorities|aims|objectives|actions|risks|meetings?)\b",
    re.IGNORECASE,
)
"""What a question without a verb may be for that is no figure."""

_PLAIN_FIGURE = re.compile(
    r"\bhow (?:many|much|far|long|big|large|small|high|low|old|soon)\b|\b(?:what|which) (?:percentage|proportion|share|number|budget|cost|amount|sum|figure)\b",
    re.IGNORECASE,
)
_NUMBER_OF_A_PAPER = re.compile(
    r"^(?!.*\bhow (?:many|much)\b).*\b(?:resolution|by-?law|minute|motion|decision|agreement|file) numbers?\b"
    r"|\bnumber of (?:the|that|this|which) (?:[\w-]+ )?(?:resolution|by-?law|minute|motion|decision)\b",
    re.IGNORECASE,
)
_DECIDING = re.compile(r"\bwhat (?:did|has|have) [\w'’ -]{2,40}? (?:decid|agree|resolve)", re.IGNORECASE)
_A_THING = re.compile(r"^\W*(?:so |and )?what(?:['’]?s| is) an? [a-z][\w' -]{2,40}(?<!cost)(?<!price)(?<!worth)\W*$", re.IGNORECASE)
"""What asks for a definition of something named like a figure ("what's a reserve?")."""

_DECIDED_ABOUT = re.compile(
    r"^\W*(?:and |so )?what (?:was|were|did|has|have|is)\b.{0,80}\b(?:decid|agree|resolv|settl)\w*\b.{0,10}\b(?:about|on|for|regarding|with)\b", re.IGNORECASE
)
_MONEY = re.compile(
    r"\bhow much (?!of\b|time\b|longer\b|more of\b)|[£$€]"
    r"|\b(?:costs?|price|fees?|(?:will|must|to) pay|paid|salary|salaries|budget(?:ed)?|spen[dt]|worth|charged?|money|cash|levy|grants?)\b",
    re.IGNORECASE,
)


def asks_money(question: str) -> bool:
    """Whether a question asks for a sum of money."""
    return bool(_MONEY.search(question))


def wanted_kinds(question: str) -> tuple[Wanted, ...]:
    """The kinds of answer wanted, the leading one first; FACT when the wording shows none.

    A question that asks for nothing in words but names a time ("missed bins in Elmwick, 2015?") wants a figure; one about two times that
    are not of one plan wants a comparison.
    """
    asking = _WHEN_CLAUSE.sub("", question)
    found = dict.fromkeys(kind for kind, pattern in _PATTERNS if re.search(pattern, asking, re.IGNORECASE))
    periods = find_periods(question)
    asks_in_words = found or _ANY_ASKING.search(question)
    things = _COUNTED_THINGS.search(question)
    if not asks_in_words and things and not re.search(_NOUN_OF_FIGURES, things.group(), re.IGNORECASE):
        found[Wanted.LIST] = None
    elif not asks_in_words and not _NO_FIGURES.search(question) and (periods or re.search(rf"\b{_NOUN_OF_FIGURES}\b", question, re.IGNORECASE)):
        found[Wanted.FIGURE] = None
    if Wanted.CONTACT in found and not re.search(r"\bhow (?:many|much)\b", question, re.IGNORECASE):
        # The number asked for is none that counts anything.
        found.pop(Wanted.FIGURE, None)
    if Wanted.DECISION in found and _DECIDING.search(question):
        # What was agreed to do about something is a decision.
        found.pop(Wanted.REMEDY, None)
    if Wanted.REMEDY in found and re.match(r"\W*(?:and |so |but )?how (?:many|much)\b", question, re.IGNORECASE):
        # "How much did calls about noise go up?" asks for no remedy.
        found.pop(Wanted.REMEDY)
    if {Wanted.RATING, Wanted.REMEDY} & found.keys() and not _PLAIN_FIGURE.search(question):
        # Levels of risk are letters and words as often as numbers, and what is done about a sum is no sum.
        found.pop(Wanted.FIGURE, None)
    if Wanted.DEFINITION in found and not _PLAIN_FIGURE.search(question):
        # What a balance means is no figure.
        found.pop(Wanted.FIGURE, None)
    if next(iter(found), None) is Wanted.WHY and not _PLAIN_FIGURE.search(question):
        # Why a figure is what it is is no figure.
        found.pop(Wanted.FIGURE, None)
    if _DECIDED_ABOUT.search(question) or _A_THING.match(question) or _NUMBER_OF_A_PAPER.search(question):
        # What was decided about a budget needn't be a figure.
        found.pop(Wanted.FIGURE, None)
    if any(later.first > earlier.last + 1 or later.last < earlier.first - 1 for earlier in periods for later in periods):
        found = {Wanted.COMPARISON: None, **found}
    return tuple(found) or (Wanted.FACT,)
