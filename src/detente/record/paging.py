"""Lists a page at a time: in the order of some columns, on from the last row of the page before."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Select, func, select, tuple_

from detente.errors import UsageError


@dataclass(frozen=True, slots=True)
class Order:
    """By `column`, then by `id`, of one table; both falling with `falling`.

    With `sorted_anew` no index gives the order: few rows are found in another way, and a database
    that went through all rows in their order to meet those few would be slow.
    """

    column: Column[Any]
    id: Column[str]
    falling: bool = False
    sorted_anew: bool = False


def paged(
    connection: Connection, query: Select[Any], order: Order, limit: int | None, after: str | None
) -> Select[Any]:
    """`query` ordered and cut; UsageError where there is no row `after`."""
    first = func.coalesce(order.column, "") if order.sorted_anew else order.column
    columns = (first, order.id)
    query = query.order_by(*(each.desc() if order.falling else each.asc() for each in columns))
    if after is not None:
        there = connection.execute(select(order.column).where(order.id == after).limit(1)).first()
        if there is None:
            what = f"{order.id.table.name.replace('_', ' ')} {after}"
            raise UsageError(f"there is no {what} to go on after; ask for the first page")
        place, last = tuple_(*columns), tuple_(there[0], after)
        query = query.where(place < last if order.falling else place > last)
    return query if limit is None else query.limit(limit)
