import gc
import tomllib

from app import resources
from corpus.settings import ROOT
from corpus.types import Document


def test_what_is_loaded_for_good_is_not_looked_through_for_garbage(held: list[Document]):
    gc.unfreeze()
    assert resources.assistant().ask("How many roads will be mended?").question
    assert gc.get_freeze_count() > 1000


def test_no_run_of_a_page_waits_for_all_garbage():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["runner"]["postScriptGC"] is False
