import pytest

from ingest.charts import is_chart

TWO_AXES = "Tax and arrears\n10%\n$500\n9%\n$400\n8%\n$300\n7%\n$200\n6%\n$100"


@pytest.mark.parametrize("text", ["Lamps\n$0 $50 $100 $150 $200", TWO_AXES, "0%\n5%\n10%\n15%\n20%\nOpen\nClosed"])
def test_equal_steps_with_nothing_between_them_are_an_axis(text: str):
    assert is_chart(text)


@pytest.mark.parametrize(
    "text",
    [
        "One hour £10\nTwo hours £20\nThree hours £30\nFour hours £40\nFive hours £50",
        "£10 £20 £35 £40 £50",
        "1 2 3 4 5 6",
        "£0 £10 £20 £30 £40\nThe fares are set by the council each year and go up in May.",
        "£5 £5 £5 £5 £5",
        "Fines, first to fifth offence\n$100 $200 $300 $400 $500",
    ],
)
def test_prices_counts_and_sentences_are_none(text: str):
    assert not is_chart(text)
