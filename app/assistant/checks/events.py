"""The events that questions tell of, and the words by which papers do."""

EVENTS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        r"\b(?<!\d\d )(?<!\byear )(?<!\bbooks )(?<!\bhow )(?<!\bso )(?<!\btoo )"
        r"(?:clos(?:e|ed|es|ing|ure)(?!:| (?:[\w’'-]+ ){0,5}gap\b)"
        r"(?! (?:session|meeting|to|part|item|agenda|door|costs?|of (?:the )?(?:(?:financial |fiscal )?year|day|business|play|\d)))|"
        r"shut(?:s|ting)?(?: down)?|abolish\w*|scrap(?:s|ped|ping)?|axe[ds]?|axing|disband\w*|dissol\w+|wound up|discontinu\w+)\b",
        frozenset(
            "close closed closes closing closure closures shut shutting abolish abolished abolition scrap scrapped axed disband disbanded dissolve dissolved "
            "discontinue discontinued cease ceased ceases ceasing end ended ends ending terminate terminated termination withdraw withdrawn withdrawal remove "
            "removed removal repeal "
            "repealed repealing eliminate eliminated eliminating elimination replace replaced replacing "
            "decommission decommissioned expire expired expires merged phased".split()
        ),
    ),
    (
        r"\b(?<!\bhard )(?<!\btough )(?:sells?|(?<!from )(?<!by )selling|sold|sale of)\b(?! us\b)",
        frozenset("sell sells selling sold sale sales dispose disposed disposal transfer transferred".split()),
    ),
    (
        r"\b(?:sack(?:ed|ing)?|fired|dismiss\w*|resign\w*|suspend\w*|step(?:ped|ping)? down)\b",
        frozenset(
            "sack sacked dismissed dismissal resign resigns resigning resigned resignation resignations suspended left leaving "
            "retired stepped stepping steps stood standing vacancy terminated".split()
        ),
    ),
    (
        r"\b(?:sav(?:e|ed|ing|ings))\b.{0,30}$|\bmoney (?:did|was)\b.{0,80}\bsave",
        frozenset("save saved saves saving savings saver efficiency efficiencies".split()),
    ),
    (
        r"\b(?:cancel\w*|call(?:ed)? off|postpon\w*)\b",
        frozenset("cancel cancelled canceled cancellation postponed postpone deferred abandoned withdrawn".split()),
    ),
    (
        r"\b(?:sue[ds]?|suing|taken to court|(?<!\bbeing )(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bget )fine[ds]?(?! with\b)|prosecut\w*)\b",
        frozenset("sue sued court fine fined prosecution prosecuted litigation tribunal claim claims penalty".split()),
    ),
    (
        r"\b(?:quit(?:s|ting)?|walk(?:ed|ing)? out|(?:went|go(?:ing|ne)?|came out) on strike|poached)\b",
        frozenset(
            "quit left leave leaves leaving leavers leaver resign resigned resigns resignation "
            "resignations retired retirement turnover ceased deregistered strike".split()
        ),
    ),
    (
        r"\b(?:merg(?:e[ds]?|er|ing)|amalgamat\w+|taken over|takeover)\b",
        frozenset(
            "merge merged merges merger merging amalgamate amalgamated amalgamation combine combined integrate integrated joined takeover restructure".split()
        ),
    ),
    (
        r"\b(?:privati[sz]\w+|outsourc\w+|contracted out)\b",
        frozenset("privatised privatized privatisation outsource outsourced outsourcing contracted contract commissioned externalised tender tendered".split()),
    ),
    (
        r"\b(?:demolish\w*|demolition|knock(?:ed)? down|torn? down|burn(?:ed|t)? down|flooded|evacuated|collapsed?)\b",
        frozenset("demolish demolished demolition removed removal razed fire burned burnt flood flooded flooding evacuated collapse collapsed".split()),
    ),
    (
        r"\b(?:reject(?:ed|ing)?|turn(?:ed)? (?:[\w’'-]+ ){0,8}?down|thr(?:ow|ew|own) out|vot(?:e|ed) (?:[\w’'-]+ ){0,8}?down|veto(?:ed)?)\b",
        frozenset("reject rejected rejects rejection refuse refused refusal decline declined dismissed defeated lost failed veto vetoed unsuccessful".split()),
    ),
    (
        r"\b(?:lose|lost|losing) its\b",
        frozenset("lose lost loses losing loss withdraw withdrawn withdrawal removed stripped revoked downgraded ceased ended expired cut".split()),
    ),
    (
        r"\b(?:pull(?:ed|ing)? out of|dropp?(?:ed)? out of|back(?:ed)? out of)\b",
        frozenset("pull pulled withdraw withdrew withdrawn withdrawal left leave leaving exit exited terminated ended cancelled dropped".split()),
    ),
    (
        r"\bwho won\b|\b(?:which|what) (?:\w+ ){1,2}won\b|\bwinning (?:bid|tender|quote|proposal)\b",
        frozenset(
            "won win wins winner winners winning award awarded awards awarding accept accepted accepts appoint appointed successful select selected selection "
            "choose chosen chose preferred agreed approve approved "
            "approval purchase purchased retain retained engage engaged commissioned hire hired lowest".split()
        ),
    ),
    (
        r"\b(?:turned up (?:at|to|for)|turned out for|showed up|how many (?:\w+ ){0,3}(?:attended|came to))\b",
        frozenset("attend attended attending attendance attendees attendee present turnout turned came participants visitors audience joined gallery".split()),
    ),
    (
        r"\bvot(?:e|ed|es|ing) (?:it |this |that )?against\b",
        frozenset("against opposed opposing oppose opposition nay nays noes no dissent dissented dissenting defeated lost failed abstained recorded".split()),
    ),
    (
        r"\b(?:reopen\w*|re-open\w*)\b",
        frozenset("reopen reopened reopens reopening re-open re-opened re-opening open opened opening restored resume resumed".split()),
    ),
    (
        r"\b(?:hacked|data breach|leaked|stolen|embezzl\w+|arrest\w*|convicted|jailed|apologi[sz]e[ds]?|apology|nationali[sz]ed|evicted|banned|bans? on)\b",
        frozenset(
            "hacked cyber breach breaches leak leaked stolen theft fraud embezzled arrest arrested arrests convicted conviction jailed prison custody apology "
            "apologies apologise apologised evict evicted eviction ban banned bans prohibit prohibited prohibits prohibition nationalised".split()
        ),
    ),
)
"""Events that a question may take for granted, and the words of which one stands wherever a paper speaks of such an event."""
