"""How a command ends when what it needs is not there."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from tomllib import TOMLDecodeError

import typer
from pydantic import ValidationError

from corpus.errors import AssistantError


@contextmanager
def told() -> Iterator[None]:
    """Turn what people can mend into one sentence and its remedy on standard error, and exit status 2; never a trace."""
    try:
        yield
    except BrokenPipeError:
        # Whoever read the output has had enough, which is no fault.
        raise
    except (AssistantError, ValidationError, TOMLDecodeError, OSError, sqlite3.Error, MemoryError) as error:
        print(_said(error), file=sys.stderr)
        raise typer.Exit(2) from error


def _said(error: Exception) -> str:
    if isinstance(error, AssistantError):
        return str(error)
    if isinstance(error, ValidationError):
        wrong = "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        return f"A setting is wrong. {wrong}. Correct it in the environment, .env or settings.toml."
    if isinstance(error, TOMLDecodeError):
        return f"settings.toml can't be read ({error}). Correct it there."
    if isinstance(error, MemoryError):
        return "The machine has run out of memory. Close other programs, then run it again."
    return f"A file could not be read or written ({error}). See that the disk has room and that you may write there, then run it again."
