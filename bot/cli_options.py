"""What several commands ask for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from digests.config_file import CONFIGURATION

DEFAULT = Path(CONFIGURATION)
ConfigOption = Annotated[Path, typer.Option("--config", "-c", help="The configuration file.")]
