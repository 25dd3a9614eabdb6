"""Who the story is about: names, descriptions and pronouns, and who each of them is."""
