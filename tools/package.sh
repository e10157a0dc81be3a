#!/usr/bin/env bash
# Build the wheel and the sdist into dist/, and run the demo from the wheel in a fresh environment outside this folder.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
rm -rf dist
.venv/bin/python -m hatchling build
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
.venv/bin/python -m venv "$fresh/venv"
"$fresh/venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
"$fresh/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps dist/*.whl
cd "$fresh"
DATELINE_DATA=$fresh/data venv/bin/dateline demo --format jsonl >demo.jsonl
echo "package: $(ls "$root"/dist | tr '\n' ' ')built; the demo coded $(wc -l <demo.jsonl) reports from the wheel" >&2
