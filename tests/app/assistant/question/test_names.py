import pytest

from app.assistant.question.names import acronym_of, holds_name, is_office, names, own_name


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("How many homes were built in Great Tarling?", (("great", "tarling"),)),
        ("what did Mrs Holm say about Elmwick's depot?", (("holm",), ("elmwick",))),
        ("Who leads on gritting?", ()),
        ("what was decided in March 2015?", ()),
        ("WHO RUNS ELMWICK DEPOT?", ()),
        ("TAF meetings in elmwick", (("taf",),)),
        ("what was bought just before Xmas 2025?", ()),
        ("How many were lit at New Year 2008?", ()),
        ("why wait until New Years 2025?", ()),
        ("how many FOIs came in for London, Ontario?", (("foi",), ("london",))),
        ("who swims in Ontario?", (("ontario",),)),
        ("what did Ada Ireland say of Derwen, Ireland?", (("ada", "ireland"), ("derwen",))),
        ("what is plan 42M592 about?", ()),
        ("PDT 12 and PDT 20 week rate in 2023", (("pdt", "12"), ("pdt",))),
        ("what is shared with Elmwick and Great Tarling?", (("elmwick",), ("great", "tarling"))),
        ("what does Elmwick CC pay?", (("elmwick",),)),
        ("Who sits on the Elm Hall Committee for Great Tarling?", (("elm", "hall", "committee"), ("great", "tarling"))),
    ],
)
def test_names_are_runs_of_capitals_that_do_not_open_the_sentence(question: str, found: tuple[tuple[str, ...], ...]):
    assert names(question) == found


def test_a_name_is_held_where_all_its_words_stand():
    assert holds_name("the great tarling depot", ("great", "tarling"))
    assert holds_name("elmwick's depot", ("elmwick",))
    assert not holds_name("the great depot", ("great", "tarling"))
    assert not holds_name("elmwicks", ("elmwick",))
    assert holds_name("a Star Link dish", ("starlink",))
    assert not holds_name("a star and a link", ("starlink",))
    assert not holds_name("the directorate of parks", ("director",))
    assert holds_name("Durham Co. | 50%", ("durham", "county"))
    assert holds_name("the four GTD apprentices", ("great", "tarling"), ("GTD",))


def test_an_office_is_one_whose_every_word_is_of_offices():
    assert is_office(("secretary", "state"))
    assert is_office(("vice", "chair"))
    assert not is_office(("head", "fostering"))


def test_a_name_is_held_with_or_without_its_apostrophe():
    assert holds_name("the Children's Trust met", ("childrens", "trust"))
    assert holds_name("the Children’s Trust met", ("children", "trust"))
    assert not holds_name("the children met", ("childrens", "trust"))


def test_a_kind_of_body_may_be_cut_short_on_either_side():
    assert holds_name("Elmwick Township roads", ("elmwick", "twp"))
    assert holds_name("Elmwick Twp. roads", ("elmwick", "township"))


@pytest.mark.parametrize(
    ("body", "own", "acronym"),
    [
        ("Quill County Council", ["quill"], "QCC"),
        ("Quill County Council Cabinet", ["quill"], "QCCC"),
        ("Quill Township Board of Trustees", ["quill"], "QTBT"),
        ("Town of North Quill Council", ["north", "quill"], "TNQC"),
        ("Royal Borough of Quill", ["quill"], "RBQ"),
        ("Roads Committee", ["roads", "committee"], ""),
    ],
)
def test_a_body_has_a_name_of_its_own_and_an_acronym(body: str, own: list[str], acronym: str):
    assert own_name(body) == own
    assert acronym_of(body) == acronym


@pytest.mark.parametrize(
    ("text", "name", "holds"),
    [
        ("PLWD earns £40.", ("pinley", "lamp", "works"), True),
        ("PLWA earns £40.", ("pinley", "lamp", "works"), False),
        ("REPORT FOR INFORMATION", ("first", "oak", "road"), False),
        ("A report of OCC", ("oakshire",), True),
        ("A report of XCC", ("oakshire",), False),
    ],
)
def test_a_body_s_letters_may_stand_for_its_name(text: str, name: tuple[str, ...], holds: bool):
    assert holds_name(text, name) == holds
