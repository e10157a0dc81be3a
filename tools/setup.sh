#!/usr/bin/env bash
# Make .venv with what the lock files pin, and the gazetteer; does nothing where both are there already.
set -euo pipefail
cd "$(dirname "$0")/.."

digest=$(cat requirements-dev.lock pyproject.toml | cksum)
stamp=.venv/installed

if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$digest" ]; then
    fits='import sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'
    python=""
    for name in ${PYTHON:-} .venv/bin/python python3.12 python3.13 python3.11 python3 python; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c "$fits" >/dev/null 2>&1; then
            python=$name
            break
        fi
    done
    if [ -z "$python" ]; then
        echo "setup: Python 3.11, 3.12 or 3.13 is needed; name one with PYTHON=/path/to/python" >&2
        exit 1
    fi
    echo "setup: installing into .venv with $("$python" --version)" >&2
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    echo "$digest" >"$stamp"
fi

.venv/bin/python - <<'PY'
from dateline.where.build import build_gazetteer
from dateline.where.gazetteer import gazetteer_path

if not gazetteer_path().exists():
    build_gazetteer(gazetteer_path())
PY
