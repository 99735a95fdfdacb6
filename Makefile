# Waymark. `make site` and `make test` are all a newcomer needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help site test serve check bench lighthouse lint format clean

help: ## Show the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/  —/'

$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Waymark needs Python 3.11 or newer."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	@touch $@

site: $(VENV)/.installed ## Check the content and build site/
	$(BIN)/waymark build

serve: $(VENV)/.installed ## Serve the site here and rebuild it on edits
	$(BIN)/waymark serve

check: $(VENV)/.installed ## Check the content
	$(BIN)/waymark check

test: $(VENV)/.installed-test ## Set up what the tests need and run them all
	@sh tests/browser/install.sh "$(BIN)/python"
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-test ## Format, style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/.installed-test ## Mend the format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.installed-test ## Measure the build against the stock libraries
	$(BIN)/python benchmarks/run.py

lighthouse: site ## Google's Lighthouse on five pages (needs npm and Chromium)
	$(BIN)/python benchmarks/lighthouse.py

clean: ## Remove what was made
	rm -rf $(VENV) site .site.new .site.old build *.egg-info .pytest_cache .mypy_cache .ruff_cache
