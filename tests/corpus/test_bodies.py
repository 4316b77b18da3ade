import pytest

from corpus.bodies import infer_body
from corpus.types import Kind


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hold 4 Youth Council meetings.\n" + "Derwenstad Local Municipality\t3\n" * 9, "Derwenstad Local Municipality"),
        ("Budget of 2031\n\nThe Derwen Water District sells water.\n", "Derwen Water District"),
        ("Derwen Library\n\nThe Town of Elmbrook pays Derwen Library for it.\nDerwen Library lends.\nDerwen Library buys.\n", "Derwen Library"),
        ("BURTON-CUM-ELM PARISH COUNCIL\nThe Annual Parish Council Meeting was held. The Annual Parish Council met.\n", "Burton-cum-Elm Parish Council"),
        ("The City and County of Derwen votes.\n", "City and County of Derwen"),
        ("Roads of North Derwen Council.\nNorth Derwen Council mends.\n", "North Derwen Council"),
        ("Report to Elm and Ashby Council.\nElm and Ashby Council mends.\n", "Elm and Ashby Council"),
        ("The Budget\nThe County Council spends.\nThe Budget\nThe County Council saves.\n", ""),
        ("The rooms are for Town of Elmbrook Boards.\nTown of Elmbrook Departments may, too.\n", "Town of Elmbrook"),
        ("Elmbrook Borough Council\nThe Council met.\n" + "Great Derwen Combined Authority paid.\n" * 4, "Elmbrook Borough Council"),
        ("Derwen County Council\nThe Council met.\n" + "Elmbrook Library lends.\n" * 4, "Derwen County Council"),
        ("Residents and Elmbrook Council agree.\nElmbrook Council.\n", "Elmbrook Council"),
        ("The Mayor and Elmbrook Council agree.\n", "Elmbrook Council"),
        ("A levy of the City of The Dalles.\nThe City of The Dalles votes.\n", "City of The Dalles"),
        ("Municipal Corporation of Derwen\nMunicipal Corporation of Derwen spends.\n", "Municipal Corporation of Derwen"),
    ],
)
def test_the_body_is_the_council_or_whoever_is_named_far_more_often(text: str, body: str):
    assert infer_body(text, Kind.OTHER) == body
