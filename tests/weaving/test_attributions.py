from told import statement

from detente.weaving import attributions

WORDS = "“We shall rebuild the harbour before the winter comes to Zenda,”"


def test_words_are_laid_to_whom_the_sentence_names() -> None:
    named = statement(f"{WORDS} Mara Ilic said.", "Mara Ilic", "said")
    pointed = statement(f"{WORDS} she said.", "Mara Ilic", "said", named_as="she")

    assert attributions.keys(named)
    assert not attributions.keys(pointed)
