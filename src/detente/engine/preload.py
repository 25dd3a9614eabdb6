"""Loads the model on import, in the process from which those that read are copied.

They then have it from the start and share its memory, instead of loading it each for itself.
"""

import gc

from detente.reading import parser

parser.prepare()
gc.freeze()  # what is here stays: the collector of no copy need ever touch, and so copy, it
