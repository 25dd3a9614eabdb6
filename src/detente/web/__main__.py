"""`python -m detente.web`: prints the OpenAPI document, from which the pages' types are made."""

import json
import sys

from detente.web.app import openapi

sys.stdout.write(json.dumps(openapi(), indent=2, sort_keys=True) + "\n")
