import pytest

from detente.sources.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister left the government on Monday after a long row over steel tariffs.", "en"),
        ("Die Ministerin trat am Montag nach einem langen Streit über Stahlzölle zurück.", "de"),
        ("La ministra dejó el gobierno el lunes tras una larga disputa por los aranceles.", "es"),
        ("Министр ушёл в отставку в понедельник после долгого спора о пошлинах.", "ru"),
        ("部長は月曜日、鉄鋼関税をめぐる長い論争の末に辞任した。それは大きな衝撃だった。", "ja"),
        ("Minister quits.", None),
        ("1234 5678 9012 3456 7890 1234", None),
        ("", None),
    ],
)
def test_languages(text, code):
    assert language_of(text) == code


def test_a_long_english_text_is_known_by_its_small_words():
    assert language_of("The row between the two was about the price of steel. " * 8) == "en"


def test_the_declared_language_does_not_overrule_the_text():
    text = "Die Ministerin trat am Montag nach einem langen Streit über Stahlzölle zurück."
    assert language_of(text, "en-GB") == "de"


def test_a_headline_full_of_names_is_not_taken_for_another_language():
    assert language_of("Obi, Biya to meet Kagame in Kigali.", "en") in ("en", None)


def test_english_news_is_never_taken_for_another_language(shared):
    folder = shared / "data" / "polnear" / "dev" / "text"
    if not folder.is_dir():
        pytest.skip(f"no news articles at {folder}")
    texts = [path.read_text() for path in sorted(folder.iterdir())]
    windows = [
        text[start : start + size] for text in texts for size in (60, 250) for start in (0, 900)
    ]
    assert {language_of(text) for text in windows} <= {"en", None}
    assert {language_of(text) for text in texts} == {"en"}
