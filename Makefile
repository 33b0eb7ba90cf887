# Everything a newcomer needs: `make demo` and `make test`. Each sets itself up in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup demo run test check fix bench gazetteer chaos lock clean
.DEFAULT_GOAL := help

help:
	@echo 'make demo    try Briefcast in the browser, no token needed'
	@echo 'make test    run the tests; the slow ones run in make check'
	@echo 'make setup   make .venv with the program in it, as the others do first: .venv/bin/briefcast'
	@echo 'make run     run the bot (BRIEFCAST_TOKEN in the environment or .env)'
	@echo 'make check   ruff, mypy, import-linter and the tests'
	@echo 'make fix     let ruff repair what it can'
	@echo 'make bench   measure, side by side, on this machine'
	@echo 'make chaos   kill the bot, then one of two senders, again and again in broadcasts to 10,000 chats'
	@echo 'make gazetteer  cut the lists of countries and cities for drafting again'
	@echo 'make lock    resolve the requirement files again'

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Briefcast needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 demo'; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.run: .venv/.made requirements/run.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.made requirements/dev.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@ .venv/.run

setup: .venv/.run

demo: .venv/.run
	@$(BIN)/briefcast demo

run: .venv/.run
	@$(BIN)/briefcast run

test: .venv/.dev
	$(BIN)/pytest -n auto -m 'not slow'

check: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest -n auto

fix: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/.dev
	$(BIN)/python -m benchmarks

gazetteer: .venv/.dev
	$(BIN)/python tools/cut_gazetteer.py

chaos: .venv/.dev
	$(BIN)/python -W ignore -m tests.chaos

# uv resolves for every platform at once and writes no index address.
lock: .venv/.made
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command 'make lock' pyproject.toml requirements/build.in -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command 'make lock' -c requirements/run.txt pyproject.toml requirements/build.in --group dev -o requirements/dev.txt

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
