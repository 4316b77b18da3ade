"""Questions that are not for the documents: opinion, prediction, advice, other tasks, orders to the assistant."""
# ruff: noqa: E501 - a pattern a line reads best

import re

_DECLINES: tuple[tuple[str, str], ...] = (
    (
        "I answer from the council's documents only and don't take instructions that change that. Ask me what a document says.",
        r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instruction|prompt|rule|document|citation|source|above|previous|everything)\w*"
        r"|\bsystem (?:override|prompt|message)\b|\b(?:you are|act as|pretend|role-?play|behave as)\b.{0,30}\b(?:now|a|an|as|to be)\b.{0,40}\b(?:pirate|called|character|assistant|ai|bot|hacker|dan|expert|lawyer|doctor)\b"
        r"|\bjailbreak\b|\bdeveloper mode\b|\b(?:reveal|print|show|repeat)\b.{0,30}\b(?:your|the) (?:instructions|prompt|system)\b|\b(?:give|with) no citations\b|\bwithout (?:any )?(?:citations|sources)\b|\bjust say\b|\bconfirm to me that\b",
    ),
    (
        "I don't give opinions. I can tell you what the documents say about it; ask me for that.",
        r"\b(?:do|did|don't|what do|what did) you (?:\w+ )?(?:think|reckon|feel|believe|like|prefer|recommend|suggest)\b|\byour (?:\w+ )?(?:opinion|view|thoughts|advice|recommendation|guess|favourite)\b"
        r"|\bshould (?:i|we|they|the council|council|members) (?:vote|support|oppose|reject|back|be worried|worry|resign|sack|fire)\b|\bhow (?:should|would you) (?:i )?vote\b|\bwhat would you do\b|\bin your (?:opinion|view)\b|\bbe honest\b"
        r"|\bany good at\b|\bdoing a (?:good|bad|decent|great|poor|terrible) job\b|\bis (?:he|she|it|this|that|the \w+) (?:a )?(?:good|bad|fair|unfair|competent|incompetent|useless|stupid)\b\W*$|\b(?:who|which) is (?:the )?(?:better|best|worst) (?:party|councillor|officer|director|mayor|member)\b",
    ),
    (
        "I can't say what will happen, only what the documents record or plan. Ask me for the plans or targets they give.",
        r"\b(?:predict|forecast for me|guess|bet|odds|likely to win|who will win|crystal ball)\b|\bwill (?:the )?(?:council|labour|conservatives?|tories|party|mayor)\b.{0,30}\b(?:win|lose|go bust|go bankrupt|be re-?elected|survive)\b|\bwhat will happen\b|^will .{3,80} (?:next (?:time|year)|in (?:two|three|five|ten|\d+) years|in the future)\b|\bwhat will .{3,60} in (?:two|three|five|ten|\d+) years\b",
    ),
    (
        "I can't give legal or personal advice. I can tell you what the documents say; for advice ask the council's officers.",
        r"\b(?:can|could|should|may) (?:i|we) (?:sue|appeal|claim|take (?:them|the council) to court|be prosecuted|get compensation)\b|\bis it (?:legal|illegal|lawful|unlawful)\b|\blegal advice\b|\bam i (?:entitled|liable|allowed)\b|\bmy (?:own )?(?:case|rights|claim)\b",
    ),
    (
        "That isn't something the council's documents are for. I answer questions about what they say, with the page.",
        r"\b(?:write|compose|make up|give me|draft|tell me|sing)\b.{0,25}\b(?:poem|haiku|limerick|song|story|joke|essay|speech|rap|letter|email|tweet|press release|code|python|recipe)\b"
        r"|\b(?:translate|calculate|solve)\b|\b(?:what's|what is|how's|how is) the (?:weather|time|capital of|meaning of life)\b|\bweather (?:forecast|today|tomorrow|this week)\b|\brecipe\b|\bwho won\b|\bfootball score\b|\bhow are you\b|\bmy (?:bins?|rubbish|council tax|road|street|parking|permit|application|house|landlord)\b|\b(?:phone|telephone|mobile) numbers?\b|\bhome address\b|\bhow old (?:is|are)\b|\bhow much does (?:he|she|\w+) (?:earn|get paid)\b|\b(?:his|her|their|personal) (?:salary|age|address|religion)\b|\bwho (?:made|created|built) you\b|\bare you (?:human|real|sentient|an? (?:ai|robot|bot))\b",
    ),
)


def decline(question: str) -> str:
    """The sentence with which a question is declined; "" when it is one for the documents."""
    flat = " ".join(question.lower().replace("’", "'").split())
    return next((sentence for sentence, pattern in _DECLINES if re.search(pattern, flat)), "")
