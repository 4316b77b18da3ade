"""From a question to an answer on the screen: the assistant, its command line and its pages."""
