"""The REST API and the pages over one record.

`app` puts it together, `guard` keeps strangers out, `routes/` parse and call the views, `answers`
turns what they give into JSON. Everything of FastAPI, Starlette and pydantic stays in this room.
"""
