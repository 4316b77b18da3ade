"""A question about several times becomes sides, each with its own evidence, said side by side."""
