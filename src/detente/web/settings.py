"""How a record is served."""

from dataclasses import dataclass, field

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})


@dataclass(frozen=True, slots=True)
class Settings:
    """How a record is served.

    `record` is its address as shown to people; `by` whose judgements those are that name nobody.
    `names` are the hosts by which a browser may call this server; with `addresses` any numeric
    address as well. `token` must come with every request to the API; None where only this machine
    can reach the server.
    """

    record: str
    by: str | None = None
    names: frozenset[str] = field(default=LOOPBACK)
    addresses: bool = False
    token: str | None = None
