"""What each feature counts when passages are ranked."""

WEIGHTS = {"dense": 1.0, "lexical": 0.25, "preferred": 0.25, "kind": 0.05, "late": 2.5, "named": 0.1}
