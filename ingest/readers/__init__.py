"""One module a file format; each turns a file into a `Reading`: canonical text and its pages."""
