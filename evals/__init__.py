"""Fixed question sets, the run over them, the metrics, the baseline and the report."""
