import json
from pathlib import Path

import pytest

from corpus.json_lines import json_lines


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b"])
def test_a_sign_that_ends_a_line_elsewhere_does_not_end_one_here(tmp_path: Path, sign: str):
    path = tmp_path / "set.jsonl"
    path.write_text(f'{{"q": "one{sign}line"}}\n{{"q": "two"}}\n', encoding="utf-8")
    assert [(number, json.loads(line, strict=False)["q"]) for number, line in json_lines(path)] == [(1, f"one{sign}line"), (2, "two")]


def test_a_byte_order_mark_carriage_returns_and_blank_lines_are_nothing(tmp_path: Path):
    path = tmp_path / "set.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"q": 1}\r\n\r\n  \n{"q": 2}')
    assert [(number, json.loads(line)) for number, line in json_lines(path)] == [(1, {"q": 1}), (4, {"q": 2})]


def test_a_line_cut_off_in_mid_character_costs_no_other(tmp_path: Path):
    path = tmp_path / "set.jsonl"
    path.write_bytes(b'{"q": 1}\n{"q": "\xc2\n{"q": 2}\n')
    lines = dict(json_lines(path))
    assert [json.loads(lines[number]) for number in (1, 3)] == [{"q": 1}, {"q": 2}]
    with pytest.raises(UnicodeDecodeError):
        json.loads(lines[2])
