"""What a failing disk or memory means for the person in front of it."""

import errno
import sqlite3

from corpus.errors import AssistantError
from index.versions import REMAKE


def machine_fault(error: OSError | sqlite3.Error | MemoryError) -> AssistantError:
    """The error as one with a remedy."""
    if (isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)) or "disk is full" in str(error):
        return AssistantError("The disk is full.", "Free some space, then try again. What was read in before is not touched.")
    if isinstance(error, MemoryError):
        return AssistantError("The machine has run out of memory.", "Close other programs, then try again.")
    if isinstance(error, sqlite3.Error):
        return AssistantError(f"The index could not be read or written ({error}).", f"Check the disk and the index folder. If it stays so: {REMAKE}")
    return AssistantError(f"A file could not be read or written ({error}).", "Check the disk, and that this program may read and write there.")
