"""Offices and bodies, which answer who does something as well as a person's name does."""

import re

BODY = re.compile(
    r"\b(?!(?:The|This|That|Our|Each|Any|Every|All)\b)[A-Z][\w’'-]+ (?:(?:and |& |of )?[A-Z][\w’'-]+ ){0,4}?"
    r"(?:Board|Committee|Panel|Authority|Commission|Cabinet|Council|Foundation|Agency|Association|Partnership|Department|Assembly)\b"
)
"""A body, which answers who decides."""
_DOING_ASKED = re.compile(
    r"^\W*(?:and |so |but )?who (?:(?:is|are|was|were) (?:to be )?(?:in charge of|responsible for|running|overseeing|looking after|on)\b"
    r"|(?:runs?|ran|oversees?|oversaw|looks after|decides?|decided|rules?|sits|sat|advises?|advised|manages?|managed|checks?|approves?|organi[sz]e[sd]?|serves?"
    r"|picks?|chooses?|appoints?|elects?|agreed|grants?|issues?|enforces?"
    r"|handles?|deals with|administers?|sign(?:s|ed)? off|holds?|held|owns?|reviews?|supervises?|maintains?)\b)",
    re.IGNORECASE,
)
"""What asks who does something, which an office or a body may."""
_OFFICE = re.compile(
    r"\b(?:(?:Acting|Deputy|Interim) )?(?:(?:Town|City|Parish|County|Township|Borough|District) )?"
    r"(?:Clerk|Mayor|Manager|Administrator|Solicitor|Attorney|Treasurer|Secretary)\b(?! [A-Z])"
    r"|\b[Tt]he (?:Vice )?President\b"
    r"|\bpresiding officer\b|\bthe (?:chair\w*|mayor|clerk)\b|\bChairs? of (?:the )?[A-Z]|\b(?:Chief|Head|Director|Manager) (?:Executive|Officer|of [A-Z]\w+)"
    r"|\b[A-Z][\w-]+ (?:Officer|Manager|Director|Coordinator|Superintendent)s?\b"
)
"""An office, as papers write it without whoever holds it."""


def asks_doer(question: str) -> bool:
    """Whether it is asked who does or decides something, which an office or a body may."""
    return bool(_DOING_ASKED.match(question))


def names_office(text: str) -> bool:
    """Whether a text names an office, or a body but a council, whose papers name it everywhere."""
    return bool(_OFFICE.search(text)) or any(not match.group().endswith("Council") for match in BODY.finditer(text))
