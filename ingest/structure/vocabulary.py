"""Which letter sequences are words, learnt from the documents themselves."""

import re
from collections import Counter
from collections.abc import Collection

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

SHORT_WORDS = frozenset(
    """
    a able ably ace ache acid acre act add ads age aged aged ago agree aid aids aim aims air alas all ally also am amid among an and ant any
    apart apt are area arm arms army art arts as ash ask asks at ate auto away axe axis babe baby back bad bag bags bail ball ban band bank
    bar bars base bay be bear beat bed beds bee been beg bell belt bend best bet bias bid bids big bike bill bin bins bird bit bits blog
    blue boat body bold bond bone book boot born boss both bow box boy boys bulk bus busy but buy by bye cafe cage call calm came camp can
    cap car card care cars case cash cast cat chat chip city clay club coal coat code cold come cook cool cope copy core corn cost cot
    could crew crop cry cup cure cut cuts dad dads daft dam damp dare dark data date dawn day days dead deaf deal dear debt deck deed deep
    deer desk dial did die died diet dig dim dip dire disc dish do dock does dog dogs done door dose down drag draw drew drop drug dry dual
    due dues dull duly dump dust duty each ear earn ears ease east easy eat edge edit egg ego else end ends era etc euro even ever evil
    exam exit eye eyes face fact fade fail fair fall fan far fare farm fast fat fate fear fed fee feed feel fees feet fell felt few fig
    file fill film find fine fire firm fish fit five fix flag flat fled flow fly foci fold folk fond food foot for fore form fort foul four
    free from fuel full fun fund gain game gang gap gaps garb gas gate gave gay gear get gets gift girl give glad go goal goes gold golf
    gone good got gray grew grey grid grip grow gulf gun gut guy gym had hail hair half hall halt hand hang hard harm has hat hate have he
    head heal hear heat held hell help her here hero hers hi hide high hill him hint hire his hit hold hole home hope host hot hour how hub
    hubs huge hung hunt hurt i ice icon id idea if ill in inch info ink inn into ion iron is isle it item its jail jet job jobs join joke
    joy jury just keen keep kept key keys kick kid kids kill kin kind king kit knee knew know lab lack lad lady laid lake land lane lap
    last late law laws lay lead leaf lean leap led left leg lend less let lets lie lies life lift like limb line link lips list lit live
    load loan lock log logo lone long look lose loss lost lot lots loud love low luck lung made maid mail main make male mall man many map
    maps mark mart mass mast mat mate math may me meal mean meat meet meld melt memo men mend menu mere met mice mid mild mile mill mind
    mine mini mint miss mix mode mole mom mood moon more most move much mud mum must my myth nail name navy near neat neck need net new
    news next nice nine no node none noon nor norm nose not note noun now null nurse nut oak oath odd odds of off offs oil okay old on once
    one ones only onto open opt or oral our ours out oval oven over own owns pace pack page paid pain pair pale pan par park part pass past
    path pay pays peak peer pen per pet pick pie pier pile pill pin pine pink pint pipe pit plan play plea plot plug plus poem poet pole
    poll pond pool poor pop port pose post pot pour pray pre prep pro pub pull pump pure push put quit quiz race rack rail rain raise ran
    rang rank rare rate raw ray read real rear red rely rent rep rest rich ride ring riot rise risk rite road rob rock rode role roll roof
    room root rope rose rota row rows rub rude rug rule run runs rush rust sad safe said sail sake sale salt same sand sat save saw say
    says scan scar sea seal seat see seed seek seem seen self sell send sent set sets sex she shed ship shoe shop shot show shut sick side
    sign silk sing sink sir sit site six size ski skin sky slip slot slow snow so soft soil sold sole some son song soon sort soul spa span
    spin spot spy star stay stem step stop such sue suit sum sums sun sure swim tail take tale talk tall tank tape task tax taxi tea team
    tear tech tell ten tend tent term test text than that the thee them then they thin this thus tide tidy tie tied ties till time tin
    tiny tip tips tire to toe told toll tone too took tool top tops torn tort tory tour town toy toys trap tray tree trim trio trip true
    try tube tune turn twin two type ugly unit up upon urge us use used user uses vain van vans vary vast verb very vet via vice view visa
    void vote wage wait wake walk wall want war ward warm warn was wash waste watt wave way ways we weak wear web week well went were west
    wet what when who whom why wide wife wild will win wind wine wing wins wipe wire wise wish with woke won wood word wore work worn wrap
    writ yard yeah year yell yes yet yoga you your zero zone
    """.split()
)
"""English words of one to four letters (and a few longer): what a short piece of a broken word must not be mistaken for."""


def vocabulary(text: str) -> frozenset[str]:
    """The text's words in lower case, without the pieces of words that its layout has broken.

    A piece is a word of which every occurrence makes another word of the text, of five letters or more, with the one beside
    it ("mem ber" where "member" stands elsewhere).
    """
    tokens = [(match.start(), match.end(), match[0].lower()) for match in _TOKEN.finditer(text)]
    seen = Counter(word for _, _, word in tokens)
    explained: Counter[str] = Counter()
    until = -1
    for index in range(len(tokens) - 1):
        (_, end, left), (start, _, right) = tokens[index], tokens[index + 1]
        if text[end:start].isspace() and len(left) + len(right) >= 5 and left + right in seen:
            if index != until:
                explained[left] += 1
            explained[right] += 1
            until = index + 1
    return frozenset(word for word, count in seen.items() if word in SHORT_WORDS or explained[word] < count)


def is_word(text: str, words: Collection[str]) -> bool:
    """Whether the letters are a word by themselves: a known one, or a common short one."""
    lowered = text.lower()
    return lowered in SHORT_WORDS or lowered in words
