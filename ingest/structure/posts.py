"""How people and posts are written: "Mr A Day (Head of Parks)", "Ann Day, Parks Manager, Leisure and Culture"."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from ingest.structure.paragraphs import collapse

POST = re.compile(
    r"\b(?:(?:co-?)?directors?|managers?|officers?|heads?|chair(?:man|woman|person)?|vice[- ]chair(?:man|woman|person)?|chief|executive|cabinet\s+member"
    r"|portfolio\s+holder|lead\s+member|leaders?|lead|consultants?|advis[eo]rs?|superintendent|inspector|commissioner|treasurer|clerk|mayor|reeve|warden"
    r"|secretary|conven[eo]r|co-?ordinators?|administrators?|analysts?|engineers?|planners?|accountants?|solicitors?|lawyer|barrister|(?:head)?teachers?|observers?"
    r"|apprentice|assistant|deputy|specialist|practitioners?|nurse|librarian|registrar|auditors?|supervisors?|president|governors?|trustee|minister"
    r"|representative|ombudsman|technician|principal|champion|foreman|operator|architect|surveyor|economist|statistician|professor|dean|constable|sergeant"
    r"|coroner|sheriff|ranger|marshal|curator|archivist|editor|owner|author|psychologist|therapist|physician|doctor|paramedic|trainer|caretaker|bursar)\b",
    re.IGNORECASE,
)
"""A word that makes a phrase the name of a post."""

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sir|Dame|Lord|Lady|Baroness|Prof|Professor|Rev|Revd|Reverend)\.?"
_CAP = r"[A-Z](?:['’][A-Z])?[a-zà-ÿ]+(?:[A-Z][a-zà-ÿ]+)?(?:-(?:[ \t]*\n[ \t]*)?[A-Z][a-zà-ÿ]+)*"
_SURNAME = rf"(?:(?:de|van|van der|von|le|la|St\.?)[ \t]+)?{_CAP}"
PERSON = re.compile(
    rf"(?<![\w.@-])(?:(?P<title>{_TITLE})\s+(?:(?:[A-Z]\.?\s*){{1,4}}(?<=[\s.])|{_CAP}[ \t]+(?:[A-Z]\.?[ \t]+)?)?{_SURNAME}"
    rf"|(?P<first>{_CAP})[ \t]+(?:[A-Z]\.?[ \t]+)?(?P<last>{_SURNAME}))(?![\w@]|['’][a-z]|\.\w)"
)
"""A person's name in running text: with a title, or two capitalised words (`Names.is_person` decides)."""

_BROKEN = re.compile(rf"(?m)^[ \t]*(?P<title>(?!))?(?P<first>{_CAP})[ \t]*\n[ \t]*(?P<last>{_CAP})[ \t]*$")

_NOT_NAMES = frozenset(
    """
    adult adults agenda annual appendix area authority board borough business cabinet care centre central chair chief child children childrens
    city civic classification clinical commission committee common community corporate council county court date decision department
    development director directorate district division document early east education electoral emergency executive family families finance
    financial fire forum foundation framework general government group hall head health help high house housing human improvement independent
    information key learning local management manager medical meeting member mental mid minutes national new north notice office officer ofsted older
    operational operations park people performance plan planning police policy present primary priority probation programme project public
    quality recommendation regional relevant report resources review road royal safeguarding school secondary section senior service services
    social south special specialist staff standing state strategic strategy street subject support table target team town transformation
    trust unit university update valley virtual voluntary west work working young youth
    january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
    the this that these those our all any no not for from to by in on at of and or with was were is are page item motion moved seconded carried
    accountable action document forward objective owner partnership ref team teams unit
    resolved councillor councillors alderman interim acting deputy assistant dear yours sincerely signed contact background further
    """.split()
)
"""Words that councils write with capitals and that are seldom a name's first or last word."""

_SURNAMES_TOO = frozenset("may march friday young west north head child park hall road house street court trust page".split())
_LINKS = frozenset("of for and the in to with at on by & / - – from a".split())
_HONOUR = r"(?:,?\s*\b(?:MBE|OBE|CBE|QC|KC|DL|JP|BEM|Jr|Sr|II|III)\b\.?)*"
SEPARATOR = re.compile(rf"{_HONOUR}(?:[ \t]*\n?[ \t]*(?P<open>\()|[ \t]*(?P<mark>,|[-–—:](?=\s)|\s[-–—])\s*|(?P<line>[ \t]*\n\s*)|(?P<gap>[ \t]+))")
"""What stands between a person and a post."""

_STOP_LINE = re.compile(
    r"(?:objectives?|ref|actions?|priority|outcomes?|targets?|timescales?|dates?|subject|to|from|by|classification|signed|tel|telephone|phone|e-?mail|version|mobile|website)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?:heads|directors|managers|officers|members|leads|chairs)\b", re.IGNORECASE)
_COLUMN_GAP = 4
"""Spaces within a line that part columns."""
_NO_POST = re.compile(r"(?:that|the|whereas|be it)\b|.*\b(?:moved|seconded|proposed) by\b", re.IGNORECASE)
_LONGEST = 24
"""Words that the name of a post may have."""
_FULL_LINE = 55
"""A line of as many characters may have wrapped."""


@dataclass(frozen=True, slots=True)
class Post:
    """The name of a post, and where it ends in the text."""

    name: str
    end: int


class Names:
    """Tells persons from other capitalised words, by the words that the document also writes without capitals."""

    def __init__(self, common: Collection[str]) -> None:
        """`common`: the document's lower-case words."""
        self._common = common
        self._refused = frozenset(common) | _NOT_NAMES

    def is_person(self, match: re.Match[str]) -> bool:
        """Whether a match of PERSON is a person: titled, or two words that aren't council words and not both common words."""
        if match["title"]:
            return True
        first, last = (re.sub(r"['’]s?$", "", match[group].lower()) for group in ("first", "last"))
        if {first, first.rstrip("s")} & _NOT_NAMES or ({last, last.rstrip("s")} & _NOT_NAMES and last not in _SURNAMES_TOO):
            return False
        if any(POST.fullmatch(part) for part in (*first.split("-"), *last.split("-"))):
            return False
        return first not in self._common or last not in self._common

    def persons(self, text: str) -> list[re.Match[str]]:
        """The persons named in the text, in order."""
        found, at = [], 0
        while match := PERSON.search(text, at):
            if self.is_person(match):
                found.append(match)
                at = match.end()
            else:
                at = match.start() + len(match[0].split()[0])
        return found

    def broken(self, text: str) -> list[re.Match[str]]:
        """The names that a narrow column has broken over two lines of their own, neither word being one that the document also writes small."""
        return [match for match in _BROKEN.finditer(text) if not {match["first"].lower(), match["last"].lower()} & self._refused]


def bracketed_post(text: str, start: int) -> Post | None:
    """The post in the brackets that open just before `start`; None when they hold none, or only a chair or a substitute."""
    depth, end = 1, start
    while end < len(text) and end - start < 200 and depth:
        depth += {"(": 1, ")": -1}.get(text[end], 0)
        end += 1
    name = collapse(text[start : end - 1])
    if depth or not name or not name[0].isupper() or not POST.search(name):
        return None
    if re.match(r"(?:substitut|replac|on behalf|in the chair|(?:vice[- ])?chair(?:man|woman|person)?$)", name, re.IGNORECASE):
        return None
    return Post(name, end)


def post_at(text: str, start: int, stops: Collection[int], block: bool = False) -> Post | None:
    """The post whose name starts at `start`: capitalised words, link words and brackets, on over wrapped lines; None when there is none.

    `stops` are offsets where a person's name starts. `block`: the post has lines of its own below the name, so the line after
    it is the employer rather than the rest of it, unless the post is a single word.
    """
    depth = 0
    end = start
    words: list[str] = []
    finished = block and " " in text[start : start + 400].split("\n")[0].strip()
    for match in re.finditer(r"\S+", text[start : start + 400]):
        at, word = start + match.start(), match[0]
        between = text[end:at]
        if "\t" in between or word == "|" or (words and "\n" not in between and len(between) >= _COLUMN_GAP):
            break
        if words and "\n" in between and not depth and not _goes_on(text, end, at, finished):
            break
        bare = word.strip("().,;:’'")
        outside = depth == 0 and not word.startswith("(")
        named = at in stops and (not words or "\n" in between or words[-1].endswith(",") or words[-1].lower() in ("and", "&"))
        if named or "@" in word or re.match(r"\(?\+?\d{3,}|\d+\.\d", word) or len(words) == _LONGEST or "…" in word or "___" in word:
            break
        if outside and bare[:1].islower() and bare not in _LINKS and not POST.fullmatch(bare):
            break
        depth += word.count("(") - word.count(")")
        words.append(word)
        end = at + len(word)
        if depth < 0:
            break
        if not depth and (word.endswith(";") or (word.endswith((".", ":")) and len(bare) > 2)):
            break
    while words and (words[-1].strip(",–-&/.:;") == "" or words[-1].lower() in _LINKS):
        end = text.rfind(words.pop(), start, end)
        end = start + len(text[start:end].rstrip())
    if block and words and words[-1].endswith(":"):
        return None
    name = collapse(text[start:end]).rstrip(" ,;.:-–")
    while name.endswith(")") and name.count(")") > name.count("("):
        name = name[:-1].rstrip(" ,;.:-–")
    head = " ".join(name.split()[:10])
    if not name or not name[0].isupper() or not POST.search(head) or _SEVERAL.match(name) or _NO_POST.match(name):
        return None
    return Post(name, end)


def _goes_on(text: str, end: int, at: int, finished: bool) -> bool:
    """Whether a post goes on over the line break between `end` and `at`."""
    line = text[text.rfind("\n", 0, end) + 1 : end].strip()
    after = text[at : at + 200].split("\n")[0].strip()
    if _STOP_LINE.match(after) or ":" in after or "@" in after or not (after[0].isalpha() or after[0] == "("):
        return False
    if after[0].islower() or after[0] == "(" or line.endswith((",", "&", "-", "–", "/")) or line.rsplit(" ", 1)[-1].lower() in _LINKS:
        return True
    if line.endswith((")", ".", ";")) or finished:
        return False
    return len(line) >= _FULL_LINE or len(after) <= 40
