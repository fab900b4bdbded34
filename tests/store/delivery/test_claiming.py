"""A claim costs what it takes, however many deliveries wait behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection

from digests.store import Store
from digests.store.delivery.outbox_statements import CLAIMABLE_LOCKED
from tests.postgresql import Server
from tests.store.cases import NOW, Desk
from tests.store.schema.inspecting import look, run

WAITING, TAKEN, EDITIONS = 600, 5, 3


async def test_a_claim_reads_no_more_than_it_takes(server: Server) -> None:
    url = await server.lend()
    store = await Store.open(url)
    desk = Desk(store)
    for edition in range(EDITIONS):
        await desk.queued(*range(1, WAITING + 1), key=f"daily:{edition}")
    await store.close()
    await run(url, "ANALYZE")
    read = await look(url, _rows_read)
    server.take_back(url)
    # Each, and what else waits for its chat.
    assert 0 < read["deliveries"] <= TAKEN * (1 + EDITIONS)
    assert read["chats"] <= TAKEN
    assert read["editions"] <= EDITIONS


def _rows_read(connection: Connection) -> Mapping[str, int]:
    """Return how many rows of each table a claim reads."""
    claim = CLAIMABLE_LOCKED.compile(dialect=connection.dialect, compile_kwargs={"render_postcompile": True})
    values = {**claim.params, "now": NOW, "most": TAKEN}
    explained = f"EXPLAIN (ANALYZE, FORMAT JSON) {claim}"
    plan = connection.exec_driver_sql(explained, tuple(values[name] for name in claim.positiontup or ())).scalar_one()
    read: dict[str, int] = {}
    for node in _nodes(plan[0]["Plan"]):
        if table := node.get("Relation Name"):
            rows = (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node["Actual Loops"]
            read[table] = read.get(table, 0) + round(rows)
    return read


def _nodes(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for below in plan.get("Plans", ()):
        yield from _nodes(below)
