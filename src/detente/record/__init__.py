"""What is kept: articles, readings and what was woven from them."""
