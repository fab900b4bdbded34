"""The server that translates: does it answer, and has it the model?"""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.terminal.doctor.findings import Finding, notice, right
from bot.terminal.run import utc_now
from digests.config import TranslationSettings
from digests.errors import TranslatorFailed
from digests.sources.routes import Ways
from digests.translation.client import ModelServer


async def translation(settings: TranslationSettings, ways: Ways) -> Finding:
    """Return what is found of the server; digests go out without it, in their own languages."""
    server = ModelServer(settings, ways, utc_now)
    try:
        models = await server.models()
    except TranslatorFailed as error:
        return notice(
            f"The translation server at {urlsplit(settings.base_url).hostname} is of no use now: {error}.",
            "Does it run, and does translation.base_url end as it says, mostly in /v1? Digests go out untranslated.",
        )
    finally:
        await server.close()
    if models and settings.model not in models:
        return notice(f"The translation server has no model {settings.model!r}.", f"It has {', '.join(models[:5])} …")
    return right(f"The translation server answers, and has {settings.model}.")
