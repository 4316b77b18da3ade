# Everything one does with the project. Each target does its own set-up.
#   make run CORPUS=path    any target takes the settings of docs/operating.md this way

SHELL := /bin/bash
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
PYTHON ?= python3.11

.PHONY: help install ingest run test lint eval ablation bench bench-large fit screenshots chromium

help:
	@echo "make run       ingest the documents and open the app on http://127.0.0.1:8501 (CORPUS=path: which documents)"
	@echo "make ingest    bring the index up to date with the documents"
	@echo "make test      all tests"
	@echo "make lint      format, lint, types, import rules"
	@echo "make eval      the fixed question sets against their baselines; reports in evals/out"
	@echo "make ablation  what each part of retrieval and each floor under the score is worth; then make eval shows it"
	@echo "make bench     what an answer takes in time and memory, and the vector search against exact search"
	@echo "make bench-large   the same, and over 200,000 passages (14 GB of disk)"
	@echo "make fit       the weights of the ranking, learnt from the questions"
	@echo "make screenshots   the pictures in docs/images"
	@echo "make install   only the set-up: $(VENV) with the pinned requirements"

install: $(INSTALLED)

# The stamp is newer than requirements.txt when what is installed is what is pinned.
$(INSTALLED): requirements.txt
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed and $(PYTHON) is not there. Install it, or name it: make PYTHON=path"; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "This Python cannot make environments. On Debian or Ubuntu: apt-get install python3.11-venv"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

# Status 1 says that some files did not go in: they are named, and the others can be asked.
ingest: install
	@$(BIN)/python -m ingest

run: install
	@$(BIN)/python -m ingest || [ $$? -eq 1 ]
	@$(BIN)/python -m streamlit run app/main.py

test: install chromium
	@$(BIN)/python -m pytest

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: install
	@failed=0; for set in sample kent kent-fresh township-fresh kent-pairs township-pairs; do $(BIN)/python -m evals --set $$set || failed=1; done; exit $$failed

ablation: install
	@for set in sample $(if $(CORPUS_KENT),kent); do $(BIN)/python -m evals.ablation --set $$set && $(BIN)/python -m evals.threshold --set $$set || exit; done

bench: install
	@$(BIN)/python -m evals.bench

bench-large: install
	@$(BIN)/python -m evals.bench --passages 200000

fit: install
	@$(BIN)/python -m evals.fit $(foreach set,kent-learning kent-learning-2,$(if $(CORPUS_KENT),--questions evals/questions/$(set).jsonl --corpus $(CORPUS_KENT))) \
		$(foreach set,nipissing-learning nipissing-learning-2,$(if $(CORPUS_NIPISSING),--questions evals/questions/$(set).jsonl --corpus $(CORPUS_NIPISSING)))

# The pictures in docs/images, taken of the app over the sample council.
screenshots: install chromium
	@$(BIN)/python docs/screenshots.py

# The browser tests need a Chromium: the one that is there, else Debian's when it may be installed. In CI they must run.
chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null \
	|| { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq >/dev/null && apt-get install -y -qq chromium >/dev/null; } \
	|| { echo "No Chromium here and none could be installed: the browser tests are skipped. On Debian: apt-get install chromium"; [ "$${CI:-}" != true ]; }
