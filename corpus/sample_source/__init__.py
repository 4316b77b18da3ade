"""The sample council's texts and the build that turns them into corpus/sample/."""
