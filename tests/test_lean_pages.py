"""A web process holds no engine for papers and pictures: they are for limited processes alone."""

import subprocess
import sys

STARTS = """
import sys
import django
django.setup()
from django.urls import get_resolver
get_resolver().url_patterns
engines = {"pikepdf", "pypdfium2", "cv2", "onnxruntime", "PIL", "rapidocr"}
print(*sorted(engines & set(sys.modules)))
"""


def test_a_web_process_starts_without_the_engines_that_open_papers_and_pictures() -> None:
    started = subprocess.run(
        [sys.executable, "-c", STARTS], capture_output=True, text=True, check=True, timeout=120
    )

    assert started.stdout.strip() == ""
