# The whole project by name: `make` lists the targets.
SHELL := /bin/sh
PYTHON ?= python3
RAW ?= raw
OUTPUT ?= output
ARGS ?=
MINUTES ?= 5

VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/ready

.DEFAULT_GOAL := help
.PHONY: help setup extract test gold bench train fuzz slow lint validate readme lock clean

help: ## list the targets
	@echo 'Usage: make TARGET [RAW=folder] [OUTPUT=folder] [ARGS="--jobs 2 …"]'
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

setup: $(READY) ## make the environment .venv (done by every target that needs it)

# Installs by hash; the environment is made anew only when the lock's content has changed.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'Python 3.11 or later is needed: make PYTHON=python3.11 …' >&2; exit 2; }
	@if cmp -s requirements.lock $(VENV)/installed.lock; then :; else \
	  echo 'Setting up $(VENV) (once, about a minute) …' >&2; \
	  rm -rf $(VENV) && $(PYTHON) -m venv $(VENV) \
	  && $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock \
	  && cp requirements.lock $(VENV)/installed.lock; \
	fi
	@$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(RUN) -m compileall -q pipeline
	@touch $@

extract: $(READY) ## read RAW (raw/), write the tables to OUTPUT (output/)
	@$(RUN) -m pipeline extract --input '$(RAW)' --output '$(OUTPUT)' $(ARGS)

test: $(READY) ## run every test, the gold suite included
	@$(RUN) -m pytest $(ARGS)

gold: $(READY) ## print precision, recall and F1 of every stage on the gold annotations
	@$(RUN) -m pipeline score $(ARGS)

bench: $(READY) ## speed, memory and growth, side by side with plain spaCy
	@$(RUN) -m benchmarks $(ARGS)

fuzz: $(READY) ## hostile input by hypothesis and atheris, for MINUTES (5); what breaks is kept in .fuzz/
	@$(RUN) -c 'import atheris' 2>/dev/null \
	  || $(RUN) -m pip install --quiet --disable-pip-version-check --only-binary atheris --no-build-isolation --editable '.[fuzz]' \
	    >/dev/null 2>&1 || echo 'atheris cannot be installed here.' >&2
	@$(RUN) -m fuzz --seconds $$(( $(MINUTES) * 60 )) $(ARGS)

slow: $(READY) ## the long tests: 200 kills, long texts, long runs, growth of every pattern
	@$(RUN) -m pytest -m slow $(ARGS)

lint: $(READY) ## style and types
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy

validate: $(READY) ## check OUTPUT against its data package
	@$(VENV)/bin/frictionless validate '$(OUTPUT)/datapackage.json'

train: $(READY) ## train the tagger's weights anew (half an hour of one core)
	@$(RUN) -m training.train $(ARGS)

readme: $(READY) ## write the generated parts of README.md anew
	@$(RUN) -m pipeline.readme

lock: ## resolve requirements.lock anew (needs uv)
	uv pip compile pyproject.toml --extra dev --generate-hashes --universal --python-version 3.11 \
	  --no-header --no-annotate --output-file requirements.lock

clean: ## remove what the targets made
	rm -rf $(VENV) .fuzz output .output.* build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
