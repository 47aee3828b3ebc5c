#!/usr/bin/env python3
"""Kills a serving process over and over, on SQLite and on PostgreSQL: tools/crash.py BUILD_FOLDER [arguments]
Closes with one line `N passed, N failed`; the exit code is 1 when any failed."""
import os
import sys

program = os.path.join(sys.argv[1], "hearth_crash")
os.execv(program, [program] + sys.argv[2:])
