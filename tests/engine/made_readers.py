"""Readers that fail on a word in the text. In a module of their own, where a process finds them."""

import os
import signal
import time

from detente.model import SCHEMA, Article, Reading


def heed(article: Article) -> Reading:
    """An empty reading by this process; fails in the way that the text asks for."""
    if "raise" in article.text:
        raise ValueError("an odd text")
    if "die" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "exit" in article.text:
        os._exit(3)
    if "slow" in article.text:
        time.sleep(0.3)
    return Reading(SCHEMA, f"{os.getpid()} {os.environ.get('OMP_NUM_THREADS')}", article)
