"""What several commands ask for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from digests.config import DEFAULT_FILE

DEFAULT = Path(DEFAULT_FILE)
ConfigOption = Annotated[Path, typer.Option("--config", "-c", help="The configuration file.")]
