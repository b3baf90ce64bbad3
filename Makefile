# Everything that is done with this project. `make` alone lists it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
PORT ?= 8000
NMO_HOME ?= $(CURDIR)/var
NMO_DATA ?= ../shared/data
ORDERS ?= 2000
export NMO_HOME NMO_DATA

BIN := .venv/bin
STAMPS := build/stamps
TESTS := $(BIN)/python -m pytest
# Two at a time: many tests wait for a process or a browser. A file's tests share its fixtures.
AT_ONCE := -n 2 --dist loadfile
DEBIAN_15 := /usr/lib/postgresql/15/bin
FOR_TESTS := chromium=chromium postgres-15=postgresql-15 /usr/sbin/sshd=openssh-server \
  /usr/sbin/dovecot=dovecot-imapd fonts=fonts-liberation fonts-wide=fonts-dejavu-core \
  soffice=libreoffice-writer-nogui
ASSETS := $(shell find assets -type f 2>/dev/null)

##@ Using it
.PHONY: help run setup sign-ins stop
help: ## Show what can be made
	@awk 'BEGIN {FS = ":.*## "} /^##@ / {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' Makefile

# Old Word files (.doc) need libreoffice-writer-nogui besides, some 400 MB, which `make test` installs;
# without it each is listed among the papers that could not be read.
setup: $(STAMPS)/runtime $(STAMPS)/static ## Set up what the program needs
	@scripts/need --try tesseract=tesseract-ocr tesseract-welsh=tesseract-ocr-cym

run: setup ## Serve the register at http://127.0.0.1:8000, filled with synthetic orders (PORT=, NMO_HOME=)
	@test -f "$(NMO_HOME)/sign-ins.json" || $(BIN)/nmo demo --orders $(ORDERS)
	@$(BIN)/python scripts/print_sign_ins.py "$(NMO_HOME)"
	@echo "Signing in asks for a six-digit code: add the TOTP secret to an authenticator app,"
	@echo "or read the code of this moment with: make sign-ins"
	@exec $(BIN)/nmo serve --port $(PORT)

sign-ins: setup ## Print the sign-ins of the synthetic register, with the codes of this moment
	@$(BIN)/python scripts/print_sign_ins.py "$(NMO_HOME)"

stop: ## Stop the register's own database
	@$(BIN)/nmo stop

##@ Working on it
.PHONY: test lint format requirements screenshots lock clean
test: setup $(STAMPS)/development ## Run every test, on both versions of PostgreSQL where both are here
	@scripts/need --try $(FOR_TESTS)
	$(TESTS) $(AT_ONCE) -m "not prove" $(ARGS)
	@if [ -x $(DEBIAN_15)/postgres ]; then \
	  echo "Again on PostgreSQL 15: the tests that use the database."; \
	  NMO_TEST_PG_BIN=$(DEBIAN_15) $(TESTS) $(AT_ONCE) nmo \
	    -m "(django_db or own_server) and not prove and not browser" $(ARGS); \
	else echo "PostgreSQL 15 is not installed here (Debian: postgresql-15), so that pass is left out."; fi

lint: $(STAMPS)/development ## Check style, types, floors, templates and migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy nmo
	$(BIN)/lint-imports
	$(BIN)/djlint nmo --profile=jinja --lint --quiet
	DJANGO_SETTINGS_MODULE=nmo.config.settings_for_tests \
	  $(BIN)/python -W ignore -m django makemigrations --check --dry-run --skip-checks

format: $(STAMPS)/development ## Put the code in its usual form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

requirements: setup $(STAMPS)/development ## For each requirement of the domain: its tests, and whether they pass
	@$(BIN)/python scripts/requirements_table.py

screenshots: setup $(STAMPS)/development ## Take the pictures of the guides again (docs/pictures)
	@scripts/need chromium=chromium
	NMO_SCREENSHOTS=1 $(TESTS) tests/browser $(ARGS)

lock: $(STAMPS)/development ## Pin the newest versions that pyproject.toml allows, with their hashes
	@scripts/lock

clean: ## Remove everything that was set up or built; never the register in var/
	rm -rf .venv node_modules build nmo/pages/static/built .mypy_cache .ruff_cache .pytest_cache

##@ Proving it
.PHONY: bench bench-full prove prove-full
bench: setup $(STAMPS)/development ## Measure speed and accuracy at 100,000 people
	@$(BIN)/python scripts/bench.py

bench-full: setup $(STAMPS)/peers ## Measure at 1,000,000 people, and beside the peers
	@scripts/need --try java=openjdk-17-jre-headless postgres-15=postgresql-15
	@$(BIN)/python scripts/bench.py --full

prove: setup $(STAMPS)/development ## Run the long fault and security programme
	@scripts/need --try $(FOR_TESTS)
	$(TESTS) -m prove $(ARGS)

prove-full: setup $(STAMPS)/development ## Run it with a release's counts
	@scripts/need --try $(FOR_TESTS)
	NMO_PROVE=full $(TESTS) -m prove $(ARGS)

# Each step ends in a stamp that depends on its input, so a second make does nothing.
$(STAMPS)/venv: requirements/build.txt
	@scripts/need $(PYTHON)=python3 venv=python3-venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@mkdir -p $(@D) && touch $@

$(STAMPS)/runtime: requirements/runtime.txt pyproject.toml $(STAMPS)/venv
	scripts/install --require-hashes -r $<
	scripts/install --no-build-isolation --no-deps --editable .
	@touch $@

$(STAMPS)/development: requirements/development.txt $(STAMPS)/runtime
	scripts/install --require-hashes -r $<
	@touch $@

$(STAMPS)/peers: requirements/peers.txt $(STAMPS)/development
	scripts/install --require-hashes -r $<
	@touch $@

$(STAMPS)/node: package-lock.json
	@scripts/need node=nodejs npm=npm
	@[ -w "$${HOME:-/nonexistent}" ] || export npm_config_cache=$(CURDIR)/build/npm-cache; \
	  npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error
	@mkdir -p $(@D) && touch $@

$(STAMPS)/static: $(ASSETS) $(STAMPS)/node $(STAMPS)/runtime
	npm run --silent build
	@rm -rf build/static
	@DJANGO_SETTINGS_MODULE=nmo.config.settings_for_collecting \
	  $(BIN)/python -m django collectstatic --no-input --verbosity 0
	@touch $@
