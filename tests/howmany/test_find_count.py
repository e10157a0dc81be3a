"""Counts: each row is a sentence, the head asked for, and the contract's low, best, high and approximate."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from dateline.howmany import Count, find_count, number_at
from dateline.numbers import read_number
from dateline.parse import DEFAULT_PIPELINE, Names, Parsed, parse_reports
from dateline.types import Report

EXACT, ROUGH = False, True

Finder = Callable[[str, str], tuple[Parsed, Count | None]]

COUNTS = [
    # a figure in digits or words
    ("Police said 12 rebels were held.", "rebels", 12, 12, 12, EXACT),
    ("Twenty-seven miners died.", "miners", 27, 27, 27, EXACT),
    ("One hundred and twelve prisoners escaped.", "prisoners", 112, 112, 112, EXACT),
    ("Four captured gunmen were freed.", "gunmen", 4, 4, 4, EXACT),
    ("One man was shot dead.", "man", 1, 1, 1, EXACT),
    ("The two brothers were arrested.", "brothers", 2, 2, 2, EXACT),
    ("The mine hurt six, wounding 12 others.", "others", 12, 12, 12, EXACT),
    ("Two dozen rebels surrendered.", "rebels", 24, 24, 24, EXACT),
    ("Half a dozen soldiers were wounded.", "soldiers", 6, 6, 6, EXACT),
    ("A dozen were hurt.", "dozen", 12, 12, 12, EXACT),
    ("The toll rose to 1,234 on Friday.", "1,234", 1234, 1234, 1234, EXACT),
    # about so many
    ("Some 30 villagers were injured in the raid.", "villagers", None, 30, None, ROUGH),
    ("Nearly 30 villagers were injured.", "villagers", None, 30, None, ROUGH),
    ("An estimated 40 raiders attacked the town.", "raiders", None, 40, None, ROUGH),
    ("About 1.2 million people were displaced.", "people", None, 1_200_000, None, ROUGH),
    ("Around half a million people fled.", "people", None, 500_000, None, ROUGH),
    ("A couple of sentries were wounded.", "sentries", None, 2, None, ROUGH),
    ("100 or so people died.", "people", None, 100, None, ROUGH),
    # bounds
    ("At least 12 were killed in the raid.", "12", 12, None, None, EXACT),
    ("More than 270 pupils were taken.", "pupils", 271, None, None, EXACT),
    ("More than a dozen people died.", "people", 13, None, None, EXACT),
    ("Over 50 people died.", "people", 51, None, None, EXACT),
    ("No fewer than 10 people died.", "people", 10, None, None, EXACT),
    ("Thirty or more people died.", "people", 30, None, None, EXACT),
    ("Up to 12 soldiers were wounded.", "soldiers", None, None, 12, EXACT),
    ("Fewer than 50 people died.", "people", None, None, 49, EXACT),
    ("No more than 50 people died.", "people", None, None, 50, EXACT),
    ("The blast killed 6 to 8 people.", "people", 6, None, 8, EXACT),
    ("The blast killed 6-8 people.", "people", 6, None, 8, EXACT),
    ("Between 6 and 8 fighters died in the clash.", "fighters", 6, None, 8, EXACT),
    ("Two or three men fled.", "men", 2, None, 3, EXACT),
    # vague words
    ("Several civilians were hurt.", "civilians", 3, None, None, ROUGH),
    ("A few guards were wounded.", "guards", 3, None, None, ROUGH),
    ("The bomb killed five and wounded dozens more.", "dozens", 24, None, None, ROUGH),
    ("The bomb killed five and wounded dozens more.", "more", 24, None, None, ROUGH),
    ("Scores of villagers fled the fighting.", "villagers", 40, None, None, ROUGH),
    ("Scores of villagers fled the fighting.", "Scores", 40, None, None, ROUGH),
    ("Hundreds were arrested.", "Hundreds", 200, None, None, ROUGH),
    ("Several hundred protesters marched.", "protesters", 300, None, None, ROUGH),
    ("Tens of thousands of refugees crossed.", "refugees", 20_000, None, None, ROUGH),
    ("Hundreds of thousands of people fled.", "people", 200_000, None, None, ROUGH),
    ("It killed one man and injured up to nine others in Derry.", "others", None, None, 9, EXACT),
    # nobody
    ("No one was hurt in the blast.", "one", 0, 0, 0, EXACT),
    ("The guards said no-one was hurt.", "one", 0, 0, 0, EXACT),
    ("Nobody was hurt in the blast.", "Nobody", 0, 0, 0, EXACT),
    ("None of the passengers was hurt.", "None", 0, 0, 0, EXACT),
    ("No civilians were hurt.", "civilians", 0, 0, 0, EXACT),
    ("Not one soldier died.", "soldier", 0, 0, 0, EXACT),
    # so many by the word alone
    ("Both men were freed.", "men", 2, 2, 2, EXACT),
    ("The pair fled.", "pair", 2, 2, 2, EXACT),
    ("An elderly couple were stabbed.", "couple", 2, 2, 2, EXACT),
    ("A trio of gunmen fled.", "trio", 3, 3, 3, EXACT),
    ("A score of villagers died.", "score", 20, 20, 20, EXACT),
    ("Every one of the 18 guards died.", "one", 18, 18, 18, EXACT),
    # signs and ends of a figure
    ("The 200-odd hostages were freed.", "hostages", None, 200, None, ROUGH),
    ("Some 12 000 people marched.", "people", None, 12_000, None, ROUGH),
    ("Three (3) policemen died.", "policemen", 3, 3, 3, EXACT),
    ("Twelve people or more died.", "people", 12, None, None, EXACT),
    ("Between two and three thousand villagers fled.", "villagers", 2000, None, 3000, EXACT),
    ("As few as five and as many as nine people died.", "people", 5, None, 9, EXACT),
    ("Just over 1,000 people came.", "people", 1001, None, None, EXACT),
    ("Tens of thousands of people fled.", "thousands", 20_000, None, None, ROUGH),
    # parts, groups and teams
    ("21 of the hostages were freed on Friday.", "21", 21, 21, 21, EXACT),
    ("A group of 12 men attacked the post.", "group", 12, 12, 12, EXACT),
    ("A family of five was killed.", "family", 5, 5, 5, EXACT),
    ("A 3,000-strong force was sent to the border.", "force", 3000, 3000, 3000, EXACT),
    ("A 12-member team arrived.", "team", 12, 12, 12, EXACT),
]

NO_COUNTS = [
    ("A report said the 12-year-old girl fled.", "girl", "an age"),
    ("The shooting killed Ana Ruiz, 45, and her driver.", "45", "an age between commas"),
    ("Police held two teenagers aged 15 and 17.", "17", "an age"),
    ("The raid cost 2 million dollars.", "dollars", "money"),
    ("The gangs kill 21 people a day.", "people", "a rate"),
    ("One in five of the detainees was beaten.", "five", "a share"),
    ("20 percent of voters stayed away.", "voters", "a percentage"),
    ("He was arrested in 1998.", "1998", "a year"),
    ("The 2006 attacks shook the town.", "attacks", "a year"),
    ("On May 19 soldiers captured him.", "soldiers", "a date"),
    ("The Boeing 737 crashed.", "737", "a model"),
    ("The two-storey building collapsed.", "building", "a measure of the thing"),
    ("A group of men attacked the post.", "group", "a group is not one man"),
    ("Some of the girls were killed.", "Some", "no figure"),
    ("Many people died.", "people", "no figure"),
    ("Both crews died.", "crews", "two crews are not two men"),
    ("Seven guards, not six, were hurt.", "six", "a figure that is denied"),
    ("The raid cost them millions in losses.", "millions", "money"),
    ("Soldiers fired on the crowd.", "Soldiers", "no figure"),
    ("21 of the hostages were freed.", "hostages", "the part is counted, not the whole"),
]


@pytest.fixture
def count_of() -> Iterator[Finder]:
    streams = []  # a parse lives only as long as its stream

    def find(text: str, head: str) -> tuple[Parsed, Count | None]:
        streams.append(parse_reports([Report(text)], pipeline=DEFAULT_PIPELINE, names=Names([])))
        parsed = next(streams[-1])
        index = next(token.i for token in parsed.doc if token.text == head)
        return parsed, find_count(parsed, index)

    yield find


@pytest.mark.parametrize(("text", "head", "low", "best", "high", "approximate"), COUNTS)
def test_count(
    count_of: Finder, text: str, head: str, low: int | None, best: int | None, high: int | None, approximate: bool
) -> None:
    _, count = count_of(text, head)
    assert count is not None
    assert (count.low, count.best, count.high, count.approximate) == (low, best, high, approximate)
    assert not count.singular


@pytest.mark.parametrize(("text", "head", "why"), NO_COUNTS)
def test_no_count(count_of: Finder, text: str, head: str, why: str) -> None:
    _, count = count_of(text, head)
    assert count is None or count.singular, why


@pytest.mark.parametrize("text", ["A farmer was shot.", "Another farmer was shot.", "Gunmen shot an old farmer."])
def test_an_article_alone_counts_one_and_says_so(count_of: Finder, text: str) -> None:
    _, count = count_of(text, "farmer")
    assert count is not None
    assert (count.low, count.best, count.high, count.singular) == (1, 1, 1, True)


@pytest.mark.parametrize(
    ("text", "word", "best"),
    [("Eighteen were hurt, five seriously.", "five", 5), ("He was held in room 114.", "114", None),
     ("A boy aged 15 fled.", "15", None)],
)  # fmt: skip
def test_the_number_at_a_token(count_of: Finder, text: str, word: str, best: int | None) -> None:
    parsed, _ = count_of(text, next(token for token in text.rstrip(".").split()))
    index = next((token.i for token in parsed.doc if token.text == word), 0)
    count = number_at(parsed, index)
    assert (count.best if count else None) == best


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("More than 270 pupils were taken.", "pupils", "More than 270 pupils"),
        ("21 of the hostages were freed.", "21", "21 of the hostages"),
        ("The bomb killed five and wounded dozens more.", "dozens", "dozens more"),
        ("At least some 30 people died.", "people", "At least some 30 people"),
    ],
)
def test_words_of_a_count(count_of: Finder, text: str, head: str, words: str) -> None:
    parsed, count = count_of(text, head)
    assert count is not None
    assert parsed.span(count.first, count.last).text == words


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("2,500", 2500, 0),
        ("1.5 million", 1_500_000, 1),
        ("twenty - seven men", 27, 2),
        ("one hundred and twelve men", 112, 3),
        ("three thousand two hundred", 3200, 3),
        ("half a dozen", 6, 2),
        ("a hundred thousand", 100_000, 2),
        ("five and six", 5, 0),
        ("2 1/2 years", 2.5, 1),
        ("12 000 people", 12_000, 1),
        ("12 13", 12, 0),
        ("three thousand , two hundred", 3200, 4),
        ("three thousand , two", 3000, 1),
        ("a score of men", 20, 1),
    ],
)
def test_numbers_in_words(text: str, value: float, last: int) -> None:
    number = read_number(text.split(), 0)
    assert number is not None
    assert (number.value, number.last) == (value, last)


@pytest.mark.parametrize("text", ["the", "a man", "12th", "1/2", "score"])
def test_what_is_no_number(text: str) -> None:
    assert read_number(text.split(), 0) is None
