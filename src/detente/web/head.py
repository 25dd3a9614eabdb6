"""HEAD: what GET answers, without its body."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Head:
    """An ASGI application around another one, which is asked with GET for what HEAD asks for."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets the request through; of the answer to HEAD only the beginning goes out."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def bare(message: Message) -> None:
            if message["type"] != "http.response.body":
                await send(message)
            elif not message.get("more_body", False):
                await send({"type": "http.response.body", "body": b""})

        await self._app({**scope, "method": "GET"}, receive, bare)
