"""The assistant: one class that the command line, the app and the evals all call."""

from app.assistant.assistant import Assistant

__all__ = ["Assistant"]
