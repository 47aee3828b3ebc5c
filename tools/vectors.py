#!/usr/bin/env python3
"""Runs the vectors of a folder against the product: tools/vectors.py BUILD_FOLDER FOLDER
Closes with one line `N passed, N failed`; the exit code is 1 when any failed."""
import os
import sys

BUILD, FOLDER = sys.argv[1:]
program = os.path.join(BUILD, "hearth_vectors")
os.execv(program, [program, FOLDER])
