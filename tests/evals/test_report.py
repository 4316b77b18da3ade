from html.parser import HTMLParser
from pathlib import Path

from app.answer import Status
from evals.ablation import Ablation, ablation
from evals.charts import Bar, Spot, bar_chart, curve_chart
from evals.report import write_report
from evals.scoring import score
from evals.threshold import Judged, Threshold, threshold
from tests.evals.made import PLAN, TEXTS, answered, citation, passage, question, unanswerable


class Page(HTMLParser):
    """The page's text, ids, links and open elements; void and self-closing ones aside."""

    VOID = ("meta", "path", "rect", "br", "circle")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.ids, self.links, self.open, self.tags = "", [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append(tag)
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named[name] for name in ("href", "src") if name in named]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def report(tmp_path: Path, worth: Ablation | None = None, floors: Threshold | None = None) -> Page:
    scored = [
        score(question("right"), answered("86 [1].", [citation(PLAN, 0, 33)], [passage(PLAN, 0, 33)]), TEXTS),
        score(question("lucky"), answered("86"), TEXTS),
        score(question("wrong"), answered("<script>alert(1)</script> 12", [citation(PLAN, 34, 64)], [passage(PLAN, 34, 64), passage(PLAN, 0, 33)]), TEXTS),
        score(question("mute"), answered("", status=Status.NOT_FOUND), TEXTS),
        score(unanswerable("bold"), answered("It is 86."), TEXTS),
    ]
    path = tmp_path / "out" / "report.html"
    write_report(path, "made", scored, TEXTS, {"answer right": 0.75}, ["Worse than the baseline: all of it."], worth, floors)
    return Page(path.read_text(encoding="utf-8"))


def test_every_miss_and_no_other_question_has_an_article(tmp_path: Path):
    page = report(tmp_path)
    assert {"question-wrong", "question-mute", "question-bold"} <= set(page.ids)
    assert not {"question-right", "question-lucky"} & set(page.ids)


def test_a_miss_shows_what_was_expected_said_and_found(tmp_path: Path):
    text = report(tmp_path).text
    assert "How many (wrong)?" in text
    assert "<script>alert(1)</script> 12" in text
    assert "evidence first met by passage 2" in text
    assert "no passage meets the evidence" in text
    assert "Orley had 1,086 foster places." in text
    assert "answered, though the documents do not say" in text
    assert "lucky: How many (lucky)?" in text


def test_the_report_is_whole_and_stands_alone(tmp_path: Path):
    page = report(tmp_path)
    assert page.open == []
    assert "script" not in page.tags
    assert all(link.startswith("#") and link[1:] in page.ids for link in page.links)
    assert page.tags.count("h1") == 1
    assert page.tags.count("svg") == 3


def test_the_report_says_what_each_part_is_worth(tmp_path: Path):
    # The run's evidence is met by the first passage, by none, by the second, by none.
    page = report(tmp_path, ablation("sha", [0, None, 1, None], {"feature: late": [None] * 4}))
    assert page.open == []
    assert "feature: late" in page.text
    assert "-0.375 (" in page.text  # mrr: (1 + 1/2) / 4
    assert "has changed since" not in page.text


def test_the_report_says_when_the_parts_were_measured_before_a_change(tmp_path: Path):
    assert "The assistant has changed since this was measured." in report(tmp_path, ablation("sha", [0] * 4, {})).text


def test_the_report_shows_what_each_floor_refuses(tmp_path: Path):
    judged = [Judged(True, 0.9, False)] * 10 + [Judged(False, 0.5, False)] * 10
    page = report(tmp_path, floors=threshold("sha", judged))
    assert page.open == []
    assert page.tags.count("svg") == 4
    assert "0.52 (divides best)" in page.text
    assert "refuses 1.000 (0.722 to 1.000) of those that it should and 0.000 (0.000 to 0.278) of the others" in page.text


def test_the_report_says_how_to_measure_the_parts_and_the_floor(tmp_path: Path):
    text = report(tmp_path).text
    assert "python -m evals.ablation --set made" in text
    assert "python -m evals.threshold --set made" in text


def test_a_chart_says_its_numbers_and_draws_them_to_scale():
    chart = bar_chart("A & B", [Bar("hit@5", 0.5, 0.25, 0.75, 8, mark=1.0)])
    assert 'aria-label="A &amp; B. hit@5 0.50 (0.25 to 0.75, n 8)"' in chart
    assert 'width="210.0"' in chart  # half of the plot's 420
    assert "M315.0" in chart  # a quarter: 210 + 105
    assert "M630.0 3v" in chart  # the mark at one: 210 + 420


def test_a_curve_goes_through_its_spots_and_marks_one():
    spots = [Spot("floor 0", 0.0, 0.5), Spot("floor <1>", 1.0, 1.0)]
    chart = curve_chart("Floors", "false refusals", "refused when it should", spots, spots[1])
    assert 'aria-label="Floors. floor &lt;1&gt;: false refusals 1.00, refused when it should 1.00"' in chart
    # The plot is 320 wide and high, from 60 to the right and 10 down.
    assert 'd="M60.0 170.0L380.0 10.0"' in chart
    assert '<path class="picked" d="M380.0 10.0h0"/>' in chart
