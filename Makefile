# Every target sets up what it needs in .venv; the second run installs nothing.
PY := .venv/bin/python
export OMP_NUM_THREADS := 1

.PHONY: help setup demo test check bench speed format docs package locks clean

help:
	@echo "make demo     code the sample reports"
	@echo "make test     run the tests"
	@echo "make check    format, lint, types, documentation"
	@echo "make bench    score on the corpora of ../shared, against tools/floors.toml"
	@echo "make speed    words a second beside the bare parser, memory, two processes against one"
	@echo "make format   format the code, then make docs"
	@echo "make docs     write docs/codebook.md and the examples of the documents anew"
	@echo "make package  build wheel and sdist into dist, run the demo from the wheel in a fresh environment"
	@echo "make locks    resolve the dependencies anew"
	@echo "make clean    remove what was built and cached, but not .venv"

setup:
	@tools/setup.sh

demo: setup
	@.venv/bin/dateline demo

test: setup
	$(PY) -m pytest

check: setup
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m dateline.codebook.page --check docs/codebook.md
	$(PY) -m pytest -q tests/test_docs.py tests/test_public.py

bench: setup
	$(PY) tools/bench.py $(NAME)

speed: setup
	$(PY) tools/speed.py

format: setup
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .
	@$(MAKE) docs

docs: setup
	$(PY) -m dateline.codebook.page docs/codebook.md
	$(PY) tools/examples.py

package: setup
	tools/package.sh

LOCK := $(PY) -m piptools compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --newline lf
locks: setup
	$(LOCK) --upgrade -o requirements.lock pyproject.toml
	$(LOCK) --upgrade --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .bench
