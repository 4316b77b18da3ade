import errno
import sqlite3

import pytest

from app.faults import machine_fault

DELETE = "Delete `versions`"


def test_a_damaged_database_is_a_reason_to_make_the_index_anew():
    fault = machine_fault(sqlite3.DatabaseError("database disk image is malformed"))
    assert fault.message == "The index could not be read or written (database disk image is malformed)."
    assert DELETE in fault.remedy


@pytest.mark.parametrize("code", [errno.EACCES, errno.ENAMETOOLONG, errno.EROFS, errno.EIO])
def test_no_other_file_is(code: int):
    fault = machine_fault(OSError(code, "No", "/srv/papers/plan.txt"))
    assert "/srv/papers/plan.txt" in fault.message
    assert DELETE not in fault.remedy
    assert "may read and write there" in fault.remedy


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "No space left on device"), OSError(errno.EDQUOT, "Quota"), sqlite3.OperationalError("database or disk is full")]
)
def test_a_full_disk_is_no_damage(error: OSError | sqlite3.Error):
    assert machine_fault(error).message == "The disk is full."
    assert "Free some space" in machine_fault(error).remedy
