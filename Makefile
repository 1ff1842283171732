# make demo  sets everything up and checks the story of seeds/
# make test  sets everything up and runs the tests
# make docs  writes the documents and a page for each rule as a site, build/site
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: demo test check docs measure bench fuzz measure-engines new-rule setup clean

setup: $(READY)

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e ".[dev]"
	touch $(READY)

demo: $(READY)
	@$(BIN)/copydesk check seeds; echo "exit status $$?"

test: $(READY)
	$(BIN)/python -m pytest -n 2 --dist loadgroup

check: $(READY)
	$(BIN)/ruff check lint tests
	$(BIN)/ruff format --check lint tests
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist loadgroup
	$(BIN)/copydesk check README.md CHANGELOG.md CONTRIBUTING.md docs

docs: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e ".[docs]"
	$(BIN)/python -m tools.site

measure: $(READY)
	@$(BIN)/python -m tests.measure $(COPY) $(if $(JUDGED),--judged $(JUDGED))

bench: $(READY)  # make bench PART=engines COPY=folder: a part, on stories of your own
	$(BIN)/python -m tests.bench $(PART) $(COPY)

SECONDS ?= 600

fuzz: $(READY)  # hostile stories, rules, configurations, reports, commands, caches; make fuzz SECONDS=3600
	@$(BIN)/python -m tests.fuzz $(SECONDS)

measure-engines: $(READY)  # make measure-engines CLEAN=folder, of edited copy
	$(BIN)/python -m tests.measure_engines $(CLEAN) --plant

new-rule: $(READY)
	$(BIN)/copydesk rules new $(ID)

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache
