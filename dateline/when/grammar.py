"""The shapes of time expressions, as regular expressions over the letters of dateline/when/words.py.

One letter is one token, so a match's positions are token indices. Rules are tried in this order at each token;
the name of the rule says which function resolves the match.
"""

from __future__ import annotations

import re

WEEKDAY = r"(?:W|V)"
NUMBER = r"(?:(?:n\+*|d)(?:-?&-?a-?½)?)"
AMOUNT = rf"(?:{NUMBER}(?:[-tO]{NUMBER})?|av?½?f?|v(?:f|n\+*)?|½-?a?|(?:av?)?n\+*)"
ROUGH = r"(?:i?j+i?t?)"
DAY = r"(?:d|o(?!-?[QCUS]))"
YEAR = r"(?:,?[yY]|,?f?rU)"
THIRD = r"(?:e?m(?:fe?|-)?)"  # "late", "the end of the", "mid-"
UNIT = r"[UQC]"
LAST_YEAR = r"(?:f?(?:r|e)U)"
MONTH_DAY = rf"(?:(?:r?{WEEKDAY},?)?r?M{DAY}{YEAR}?)"
DAY_MONTH = rf"(?:(?:r?{WEEKDAY},?)?e?(?:d|of?)M{YEAR}?)"
ISO = r"(?:y-d-d|d-d-y|D)"
CLOCK = r"[Hdny](?:p(?:z|zz)?|z+)"
HOUR = rf"(?:{CLOCK}(?:L{CLOCK}R)?|[yn]L{CLOCK}R|H(?=i|,|e?r|W|M)|N)"
RELATIVE_DAY = rf"(?:e?r+{WEEKDAY}|{WEEKDAY}(?:[if]?rU)?)"
DAY_OF = rf"(?:{ISO}|{MONTH_DAY}|{DAY_MONTH}|{RELATIVE_DAY}|T)"
MONTH_OF = rf"(?:M(?:,?f?y|,?{LAST_YEAR})|r?M)"
SEASON_OF = rf"(?:e?r?S(?:f?y|{LAST_YEAR}))"
FEAST = r"(?:r?h\+*(?:,?y)?)"
END_OF_RANGE = rf"(?:{DAY_OF}|{MONTH_OF}|{SEASON_OF}|y)"
# No time begins with one of these: most tokens are passed over at a glance, which halves the search.
NEVER_FIRST = re.escape(".;,+-&OfgtuzpLRC")

RULES: tuple[tuple[str, str], ...] = (
    # "between 3 and 5 May", "May 3-5"
    (
        "days_of_month",
        rf"[BF]?d[-tO]dM{YEAR}?|B?d(?:,d)*,?&dM{YEAR}?|[BF]?Md[-tO]d(?![-.]?[UQ]){YEAR}?|BMd&d{YEAR}?"
        rf"|Md(?:,d)+,?&d{YEAR}?|Md&d(?=[;,R])",
    ),
    # "from March to June", "between Monday and Friday", "1989-90", "June to August 2019"
    (
        "ends",
        rf"F{THIRD}?{END_OF_RANGE}t{THIRD}?{END_OF_RANGE}|B{THIRD}?{END_OF_RANGE}&{THIRD}?{END_OF_RANGE}"
        rf"|{DAY_OF}[-tO]{DAY_OF}|M[-tO]M(?:,?f?y)?|y-[ydnY](?![-d])|yOy|{WEEKDAY}[-t]{WEEKDAY}",
    ),
    # "8 p.m. on Friday", "Friday, 3 March at 10:35 GMT", "the night of March 5", "late on Friday night"
    (
        "point",
        rf"{HOUR}(?:,?i?{DAY_OF})|{DAY_OF},?i?{HOUR}|e?P[fi]{DAY_OF}|(?:[mb]i?|mf)?{DAY_OF}P|e?(?:m-?)?P{DAY_OF}"
        rf"|(?:[mb]i?e?)?(?:{ISO}|{MONTH_DAY}|{DAY_MONTH})",
    ),
    # "the eve of 3 May", "the day before yesterday"
    ("numbered_day", r"e?of?rU"),
    ("week_of_month", rf"e?(?:o|r)Uf{MONTH_OF}|eUf{DAY_OF}"),
    ("of_event", r"eG(?=fe)|e(?:U|P)(?=fe\.)"),
    ("neighbour_day", rf"e?Gf(?:{DAY_OF}|{FEAST})|(?:e|{AMOUNT})?Ub(?:{DAY_OF}|{FEAST})"),
    # "January 1998", "late July", "the end of last June"
    ("point", rf"{THIRD}?M(?:,?f?y|,?{LAST_YEAR})"),
    ("season", rf"{THIRD}?{SEASON_OF}|{THIRD}?-?e?r?S(?!f)"),
    (
        "quarter",
        rf"e?y(?:o|r)-?Q|rU'(?:o|r)-?Q|{THIRD}?-?e?c?(?:o)-?Q(?:fe?(?:c?y|rU))?|e?r?c?oQ|e?rQ|eQ(?!f)|e?(?:o|r)½fe?(?:y|rU)",
    ),
    ("century", rf"{THIRD}?e?m?-?o-?C|{THIRD}?e?rC"),
    ("decade", rf"{THIRD}?e?m?-?'?x"),
    # "two years ago", "a day earlier", "the day before"
    ("year_ago", r"[ea]?U-[gb](?:o?Q)?"),
    ("ago", rf"{ROUGH}?{AMOUNT}-?{UNIT}(?:O[j.])?g(?:i?W|T)?|{ROUGH}?U(?=g)g"),
    ("apart", rf"{ROUGH}?{AMOUNT}[Aj]?{UNIT}b|eUb"),
    # "earlier this month", "the past two weeks", "the end of the year", "the same day"
    ("around", rf"(?:[mb]-?i?f?)?e?r+(?:o|A|c)?(?:{AMOUNT})?[Aj]?[UQCK]|[mb]-?i?fe[U]|bieU|mfe[UQ]"),
    ("unit_end", r"r?U-?m|e?rU'm"),
    ("night", r"[mb]?i?e?r+P|e?Pb|(?:(?<=i)e)?m-?P(?!f)|(?<=i)eP(?!f)"),
    ("point", rf"{THIRD}?-?{MONTH_OF}|(?:[mb]i?)?{DAY_OF}|{HOUR}|(?<=[ij])H"),
    ("holiday", FEAST),
    # "now", "in the past"
    ("reference", r"E\+*|(?<=i)er(?![UQCKdnvaMWSAj])"),
    # "every Friday", "daily"
    ("habit", rf"q\+?(?:{NUMBER}|o|A)?(?:[WMPSKUQ])P?|wP?|Z"),
    ("year", rf"{THIRD}?(?:c|eU)?y|{THIRD}?-?X|eUn\+*|nn(?:\+\+)?"),
    ("this_year", r"(?<=[if])eA?c?U"),
    ("weekend", r"eK|e?K(?=i|r)"),
    # "for two hours", "the first nine months"
    (
        "duration",
        rf"{ROUGH}?e?o?{AMOUNT}[Aj]?-?{UNIT}(?:&a½)?|{ROUGH}a[Aj]?-?{UNIT}|(?<=i)a[Aj]?-?{UNIT}|(?<=[ijb])A?U",
    ),
)


def compile_rules() -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern of all rules, and the rule of each of its group names."""
    names = {f"r{number}": rule for number, (rule, _) in enumerate(RULES)}
    parts = [f"(?P<r{number}>{pattern})" for number, (_, pattern) in enumerate(RULES)]
    return re.compile(f"(?![{NEVER_FIRST}])(?:{'|'.join(parts)})"), names


PATTERN, RULE_OF = compile_rules()
