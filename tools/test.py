#!/usr/bin/env python3
"""Runs every check and closes with one line `N passed, N failed`. Each step is a command whose output says
how many of its checks passed and failed; a step that ends badly without saying so counts as one failure.

  tools/test.py BUILD_FOLDER [step ...]      all steps, or only the named ones
"""
import collections
import os
import re
import subprocess
import sys
import threading
import time

BUILD = sys.argv[1] if len(sys.argv) > 1 else "build/release"
ONLY = sys.argv[2:]

GTEST = (r"\[  PASSED  \] (\d+) test", r"(\d+) FAILED TEST")
PLAIN = (r"^(?:\w+: )?(\d+) passed, \d+ failed", r"^(?:\w+: )?\d+ passed, (\d+) failed")
VITEST = (r"Tests\s.*?(\d+) passed", r"Tests\s.*?(\d+) failed")
SILENT = (None, None)  # passes as one check by its exit code

# The C++ tests wait for their databases more than they work: so many processes share them, each with a PostgreSQL of its own.
SHARDS = 5


def shard(i):
    run = ["env", f"GTEST_TOTAL_SHARDS={SHARDS}", f"GTEST_SHARD_INDEX={i}", f"{BUILD}/hearth_tests", "--gtest_brief=1"]
    return (f"tests-{i + 1}", run, GTEST, 25)


# So many steps side by side, the longest first. The browser, which wants both cores, comes last.
LANES = 4
STEPS = [
    # name, command, how to read its counts, minutes it may take
    *(shard(i) for i in range(LANES - 1)),
    ("sim", ["python3", "tools/sim.py", BUILD, "--seed", "1", "2", "3", "--days", "2", "--both"], PLAIN, 10),
    *(shard(i) for i in range(LANES - 1, SHARDS)),
    ("crash", ["python3", "tools/crash.py", BUILD, "--sqlite", "3", "--postgres", "2"], PLAIN, 8),
    ("web-tests", ["npm", "run", "--silent", "test"], VITEST, 5),
    ("web-lint", ["npm", "run", "--silent", "lint"], SILENT, 5),
    ("web-types", ["npm", "run", "--silent", "types"], SILENT, 5),
    ("tidy", ["python3", "tools/tidy.py", BUILD], PLAIN, 5),
    ("vectors", ["python3", "tools/vectors.py", BUILD, "tests/data/vectors"], PLAIN, 5),
    ("weights", ["npm", "run", "--silent", "weights"], SILENT, 3),
    ("journeys", ["npm", "run", "--silent", "e2e"], VITEST, 25),
]


def last_number(pattern, text):
    found = re.findall(pattern, text, re.M) if pattern else []
    return int(found[-1]) if found else None


def run(name, command, reading, minutes):
    log = f"build/test-{name}.log"
    folder = "web" if command[0] == "npm" else "."
    began = time.time()
    with open(log, "wb") as out:
        try:
            code = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, cwd=folder, timeout=minutes * 60).returncode
        except subprocess.TimeoutExpired:
            code = "timeout"
        except FileNotFoundError as missing:
            out.write(f"{missing}\n".encode())
            code = "missing"
    text = open(log, errors="replace").read()
    text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    passed, failed = last_number(reading[0], text), last_number(reading[1], text) or 0
    if passed is None:
        passed = 1 if code == 0 and reading is SILENT else 0
    if code != 0 and failed == 0:
        failed = 1
    said = [f"{name}: {passed} passed, {failed} failed ({time.time() - began:.0f} s)"]
    if failed:
        said += ["    " + line for line in text.splitlines()[-60:]]
    print("\n".join(said), flush=True)
    return passed, failed


def run_lane(waiting, results):
    while True:
        try:
            step = waiting.popleft()
        except IndexError:
            return
        results.append(run(*step))


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    os.makedirs("build", exist_ok=True)
    steps = [step for step in STEPS if not ONLY or step[0] in ONLY or step[0].split("-")[0] in ONLY]
    waiting = collections.deque(step for step in steps if step[0] != "journeys")
    results = []
    threads = [threading.Thread(target=run_lane, args=(waiting, results)) for _ in range(LANES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    run_lane(collections.deque(step for step in steps if step[0] == "journeys"), results)
    if len(results) != len(steps):
        print("a step ended without a result")
        return 1
    passed = sum(p for p, _ in results)
    failed = sum(f for _, f in results)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
