#!/usr/bin/env python3
"""A company in a false world, then its audit trail looked at with the product's own command - as it is, and
after somebody has changed, removed or moved a line: tools/sim.py BUILD_FOLDER [arguments of hearth_sim]
Closes with one line `N passed, N failed`; the exit code is 1 when any failed."""
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

BUILD, ARGUMENTS = sys.argv[1], sys.argv[2:]

TAMPERINGS = {
    "changed": "UPDATE platform_event SET payload = replace(payload, '1', '2') WHERE rowid = "
               "(SELECT rowid FROM platform_event WHERE kind = 'ledger.payment_taken' AND payload LIKE '%1%' LIMIT 1)",
    "removed": "DELETE FROM platform_event_seal WHERE number = (SELECT max(number) / 2 FROM platform_event_seal)",
    "cut off at the end": "DELETE FROM platform_event_seal WHERE number = (SELECT max(number) FROM platform_event_seal); "
                          "UPDATE platform_event_head SET count = count - 1, hash = (SELECT hash FROM platform_event_seal "
                          "WHERE company = platform_event_head.company ORDER BY number DESC LIMIT 1) "
                          "WHERE count = (SELECT max(count) FROM platform_event_head)",
    "given to another": "UPDATE platform_event SET actor = zeroblob(16) WHERE rowid = "
                        "(SELECT rowid FROM platform_event WHERE kind = 'orders.placed' LIMIT 1)",
}


def verify(folder):
    environment = dict(os.environ, HEARTH_DATABASE_FOLDER=folder, HEARTH_LOG_LEVEL="error")
    told = subprocess.run([f"{BUILD}/hearth", "audit", "verify"], env=environment, capture_output=True, text=True)
    lines = told.stdout.strip().splitlines() or [told.stderr.strip()]
    return told.returncode, lines


def tamper(folder, statement):
    """As somebody who owns the file can: the triggers are in their hands too."""
    with sqlite3.connect(os.path.join(folder, "hearth.db")) as database:
        for (trigger,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        return min(database.execute(one).rowcount for one in statement.split(";"))


def main():
    with tempfile.TemporaryDirectory() as folder:
        kept = os.path.join(folder, "kept")
        with subprocess.Popen([f"{BUILD}/hearth_sim", *ARGUMENTS, "--keep", kept], stdout=subprocess.PIPE,
                              text=True) as sim:
            text = ""
            for line in sim.stdout:
                text += line
                print(line, end="", flush=True)
        counted = re.findall(r"^(\d+) passed, (\d+) failed$", text, re.M)
        passed, failed = map(int, counted[-1]) if counted else (0, 1)
        code, lines = verify(kept)
        print(f"hearth audit verify: exit {code}, {lines[-1]}")
        passed, failed = passed + (code == 0), failed + (code != 0)
        for name, statement in TAMPERINGS.items():
            copy = os.path.join(folder, name.replace(" ", "-"))
            shutil.copytree(kept, copy)
            rows = tamper(copy, statement)
            code, lines = verify(copy)
            is_found = rows == 1 and code == 1
            print(f"one event {name}: exit {code}, {lines[0]}")
            passed, failed = passed + is_found, failed + (not is_found)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
