"""Which column of an action plan a header word names, whatever order the columns come in."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What the cells of a column hold."""

    REF = "ref"
    GROUP = "group"
    ACTION = "action"
    MILESTONE = "milestone"
    OWNER = "owner"
    START = "start"
    END = "end"
    TIMESCALE = "timescale"
    MEASURE = "measure"
    STATUS = "status"
    RISK = "risk"
    RECOMMENDATION = "recommendation"
    OTHER = "other"


# Tried in this order at each place of a header; the words are those of published action, improvement and development plans.
_NAMES: tuple[tuple[Role, str], ...] = (
    (Role.START, r"(?:planned )?(?:start|commencement)(?:ing)?(?: date)?|date from"),
    (Role.TIMESCALE, r"review ?/ ?end date|start ?(?:/|and) ?end dates?|(?:target |planned |expected )?completion (?:date|by)"),
    (Role.TIMESCALE, r"(?:to be )?complete(?:d)? by|(?:to be )?(?:finish(?:ed)?|done|implemented|delivered) by(?! wh?om?\b)"),
    (Role.STATUS, r"(?:what |where )(?:we|things|it) (?:are|is|stand)(?: now)?|(?:latest|current) (?:position|update|progress)"),
    (Role.STATUS, r"% complete|complete\?|comments? ?(?:/|and|on) ?progress"),
    (Role.END, r"(?:planned )?(?:end|finish)(?: date)?|date to"),
    (
        Role.OWNER,
        r"(?:accountable|responsible|lead|delivery|named|assigned)(?: ?/ ?lead)? "
        r"(?:officers?|managers?|persons?|leads?|owners?|drivers?|directors?|members?|service|team|body|party|agency|department)",
    ),
    (Role.OWNER, r"owners?(?: ?/ ?lead(?: driver)?)?|leads?(?: by| driver)?|by whom"),
    (Role.OWNER, r"who(?: is responsible| will do (?:it|this)| by)?|responsib(?:le|ility)|assigned to|led by"),
    (Role.OWNER, r"officers? responsible|accountab(?:le|ility)|person responsible|allocated to|(?:held|managed|owned|delivered) by|action(?:ed)? by whom"),
    (Role.TIMESCALE, r"by when|when(?: by)?|time ?(?:scales?|frames?|lines?)"),
    (Role.TIMESCALE, r"(?:target|due|delivery|review|key|implementation|revised|agreed) dates?|deadlines?|due(?: by)?|target completion|dates?"),
    (Role.MILESTONE, r"(?:key )?milestones?"),
    (Role.STATUS, r"(?:b?rag|current)(?: ?rating| ?status)?|status|progress(?: update| to date| so far)?|rating|updates?|position"),
    (Role.MEASURE, r"(?:targets?,? ?)?(?:outputs?,? )?(?:and )?outcome measures?"),
    (Role.MEASURE, r"success (?:criteria|measures?|indicators?)|(?:performance )?measures?(?: of success)?|targets?"),
    (Role.MEASURE, r"deliverables?|outcomes?|outputs?|evidence|impact|how (?:we will|will we|do we) know"),
    (Role.MEASURE, r"(?:performance )?indicators?|kpis?|expected results?|what success looks like"),
    (Role.REF, r"(?:action |minute |rec(?:ommendation)? )?(?:ref(?:erence)?|no|number|id|item)\b\.?(?: no\.?)?|#|rec\b\.?|min\b\.?|minute"),
    (
        Role.ACTION,
        r"(?:project ?/ ?development ?/ ?)?(?:key |specific |required |proposed |agreed |improvement |priority |further |outstanding |planned |management "
        r")?actions?(?: required| needed| to be taken| points?| and tasks?)?",
    ),
    (Role.ACTION, r"what(?! (?:it|they|is|are|does|this|success|the|went)\b)(?: (?:we will|will we|will be|are we going to|needs to be) do(?:ne)?)?"),
    (Role.ACTION, r"tasks?|activit(?:y|ies)|steps?|interventions?"),
    (Role.RISK, r"risks?|mitigations?|likelihood|controls?"),
    (Role.GROUP, r"(?:strategic |key )?(?:objectives?|priorit(?:y|ies)|themes?|aims?|goals?|areas?|workstreams?)"),
    (Role.RECOMMENDATION, r"(?:agreed |audit )?recommendations?"),
    (Role.OTHER, r"links?|costs?|resources?|budget|comments?|notes?|source|plan|type|description"),
    (Role.OTHER, r"\(?month ?/ ?year\)?|\(?dd/mm/yy(?:yy)?\)?|planned|corporate|directorate"),
)
_PATTERNS = tuple((role, re.compile(rf"(?:{pattern})(?![A-Za-z])", re.IGNORECASE)) for role, pattern in _NAMES)
_ACTION_OWNER = re.compile(r"by|action (?:plan )?(?:owner|lead|officer|by|(date|deadline))s?", re.IGNORECASE)
_LONGEST_CELL = 6
_FILLER = re.compile(r"(?:and|of|for|the|to|in|by|a|with|or|s|\d{4}(?:/\d{2,4})?|&|[^\w\s])(?![A-Za-z])|\s+", re.IGNORECASE)
_WORD = re.compile(r"\w+|\S")


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a plan in their order; `strange` counts the words of the header line that name no column."""

    roles: tuple[Role, ...]
    strange: int

    @property
    def is_plan(self) -> bool:
        """Whether these are the columns of an action plan: an action or milestone, and who or when; a risk register's are not."""
        wanted = {Role.OWNER, Role.TIMESCALE, Role.START, Role.END}
        return bool(self.named) and bool(wanted & set(self.roles)) and Role.RISK not in self.roles

    @property
    def named(self) -> bool:
        """Whether an action or milestone column is named."""
        return Role.ACTION in self.roles or Role.MILESTONE in self.roles

    def before(self, first: Role, second: Role) -> bool:
        """Whether both columns are there and `first` stands left of `second`."""
        return first in self.roles and second in self.roles and self.roles.index(first) < self.roles.index(second)


def read_header(text: str) -> Header:
    """The columns that a header line (or several, joined by spaces) names, each role once, in order; a start without an end is a timescale."""
    roles, strange = _read(text)
    roles = [Role.GROUP if role is Role.RECOMMENDATION else role for role in roles]
    return Header(tuple(settle_dates(list(dict.fromkeys(roles)))), strange)


def cell_role(text: str) -> Role:
    """The role of one header cell: that of the first column name in it, OTHER if there is none."""
    if owned := _ACTION_OWNER.fullmatch(text.strip()):
        return Role.TIMESCALE if owned.group(1) or owned.group().lower() == "by" else Role.OWNER
    roles = [role for role in _read(text)[0] if role is not Role.OTHER]
    first = roles[0] if roles else Role.OTHER
    if first not in (Role.MEASURE, Role.STATUS, Role.REF) and len(text.split()) <= _LONGEST_CELL:
        for preferred in (Role.RISK, Role.ACTION, Role.OWNER, Role.START, Role.END, Role.TIMESCALE):
            if preferred in roles[:2]:
                return preferred
    return first


def settle_dates(roles: list[Role]) -> list[Role]:
    """The roles, with a start or end that stands alone as the timescale, the others as they are."""
    if (Role.START in roles) != (Role.END in roles):
        return [Role.TIMESCALE if role in (Role.START, Role.END) else role for role in roles]
    return roles


def _read(text: str) -> tuple[list[Role], int]:
    roles: list[Role] = []
    strange = 0
    at = 0
    while at < len(text):
        for role, pattern in _PATTERNS:
            found = pattern.match(text, at)
            if found and found.end() > at:
                at = found.end()
                if role not in roles:
                    roles.append(role)
                break
        else:
            if skip := _FILLER.match(text, at):
                at = skip.end()
                continue
            word = _WORD.match(text, at)
            at = word.end() if word else at + 1
            strange += 1
    return roles, strange
