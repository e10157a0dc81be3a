"""What is built holds what the package needs: codebook, samples, schema, mark of types, licence."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    [wheel] = tmp_path.glob("*.whl")
    held = zipfile.ZipFile(wheel).namelist()
    files = [file for file in (ROOT / "dateline").rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    wanted = {file.relative_to(ROOT).as_posix() for file in files}
    assert wanted <= set(held)
    assert {"dateline/py.typed", "dateline/samples/reports.jsonl", "dateline/codebook/types/killing.yaml"} <= set(held)
    assert any(name.endswith("licenses/LICENSE") for name in held)
