"""From a folder of files to a new version of the index: read, analyse, cut, embed, write."""
