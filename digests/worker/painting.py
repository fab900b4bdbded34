"""The process that draws charts with Matplotlib.

Run as ``python -m digests.worker.painting IDLE_S``; ``painter.py`` starts it. A request is one frame, the JSON of a
chart of ``digests.model.charts``; the answer is one frame: the JSON list of the names that are numbers in the picture,
a line feed, and the PNG.
"""

from __future__ import annotations

import json
import os
import select
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from digests.model.charts import Bar, Bars, Chart, Columns, Ink, Mark, Part, Series
from digests.worker.frames import framed, read_frame
from digests.worker.limits import limit_memory

# It takes a hundred, and reserves as many more.
MAX_MEMORY_BYTES = 600_000_000
NOWHERE = os.devnull


def main(idle_s: float) -> None:
    """Draw until the input ends or nothing comes for so long."""
    limit_memory(MAX_MEMORY_BYTES)
    _load()
    from digests.worker.drawing import drawn

    while select.select([sys.stdin.buffer], [], [], idle_s)[0]:
        request = read_frame(sys.stdin.buffer)
        if request is None:
            return
        asked = json.loads(request)
        png, numbered = drawn(chart_of(asked["kind"], asked["chart"]), dark=asked["dark"])
        sys.stdout.buffer.write(framed(json.dumps(numbered).encode() + b"\n" + png))
        sys.stdout.buffer.flush()


def _load() -> None:
    """Import Matplotlib so that it neither looks for a folder to write to nor reads fonts that nobody asked for.

    It would read a hundred of its own, and all of the system, and keep a list of them in the home of the user.
    """
    package = find_spec("matplotlib")
    assert package is not None
    assert package.submodule_search_locations is not None
    os.environ["MATPLOTLIBRC"] = str(Path(package.submodule_search_locations[0], "mpl-data", "matplotlibrc"))
    import matplotlib

    data_path = matplotlib.get_data_path
    os.environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"
    matplotlib.get_cachedir = matplotlib.get_data_path = lambda: NOWHERE
    import matplotlib.font_manager

    matplotlib.get_data_path = data_path
    # Else none of the system could be used either.
    del os.environ["MPL_IGNORE_SYSTEM_FONTS"]


def chart_of(kind: str, said: dict[str, Any]) -> Chart:
    """Return the chart of a request."""
    if kind == Columns.__name__:
        series = [Series(**{**each, "ink": Ink(each["ink"])}) for each in said["series"]]
        return Columns(said["title"], series, [Mark(**each) for each in said["marks"]], said["empty"])
    parts = [Part(each["name"], Ink(each["ink"])) for each in said["parts"]]
    return Bars(said["title"], parts, [Bar(**each) for each in said["bars"]], said["empty"])


if __name__ == "__main__":
    main(float(sys.argv[1]))
