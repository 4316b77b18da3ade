"""How papers address members of councils and other people before their names."""

MEMBER = (
    r"(?:Cllr|Councill?or|Council ?(?:[Mm]ember|man|woman|person)|Alder(?:man|woman|person)|Commissioner|Trustee|Supervisor|Select(?:man|woman|person)"
    r"|Mayor|Reeve)"
)
"""A regular expression for what stands before a member's name, in British and American spelling."""

PERSON = rf"(?:{MEMBER}|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Lord|Lady|Prof|Rev)"
"""The same, for anybody's name."""
