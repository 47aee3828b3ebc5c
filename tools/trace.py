#!/usr/bin/env python3
"""Requirement id → the tests that cite it, read from the sources. `--missing` lists the ids that no test cites."""
import glob
import os
import re
import sys

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
ID = re.compile(r"\b((?:BK|ST|PR|WF|DP|VS|AC|QA|CP|AS|FU|PY|MB|CT|TR|CR|OP|AN|SY|BE|LX|LH|LP|LC|LD|LW|LE|LI|LS)-\d\d)\b")
RANGE = re.compile(r"\b([A-Z]{2})-(\d\d)(?:…|\.\.\.?)(\d\d)\b")
TEST = re.compile(r"^\s*(?:TEST|TEST_F|TEST_P|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\(\s*(\w+),\s*(\w+)|^\s*(?:test|it)\(\s*['\"`]([^'\"`]+)|^\s*(?:journey|step|def test_\w+)\(?['\"`]?([^'\"`(]*)", re.M)


def ids_in(text):
    found = set(ID.findall(text))
    for letters, first, last in RANGE.findall(text):
        found |= {f"{letters}-{n:02d}" for n in range(int(first), int(last) + 1)}
    return found


def tests():
    patterns = ["lib/**/*_test.cpp", "server/**/*_test.cpp", "sim/**/*.cpp", "tools/**/*.cpp", "web/**/*.test.ts", "web/e2e/**/*.ts", "web/e2e/**/*.mjs", "tools/*.py"]
    for pattern in patterns:
        for path in glob.glob(pattern, recursive=True):
            if "node_modules" not in path and path != "tools/trace.py":
                yield path, open(path, encoding="utf-8").read()


def main():
    trace = {}
    for path, text in tests():
        name = os.path.basename(path)
        for line in text.splitlines():
            found = TEST.match(line)
            if found:
                name = ".".join(g for g in found.groups() if g)
            for one in ids_in(line):
                trace.setdefault(one, []).append(f"{path}: {name}")
    known = set()
    if os.path.exists("docs/requirements.txt"):
        known = ids_in(open("docs/requirements.txt", encoding="utf-8").read())
    if "--missing" in sys.argv:
        print("\n".join(sorted(known - trace.keys())))
        return
    for one in sorted(trace):
        places = list(dict.fromkeys(trace[one]))
        print(f"{one}  {places[0]}")
        for place in places[1:]:
            print(f"       {place}")
    print(f"{len(trace)} ids have tests")


main()
