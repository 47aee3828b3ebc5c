#!/usr/bin/env python3
"""Prints the figures of this machine, section by section.

  tools/bench.py BUILD_FOLDER [--seconds N] [--share S] [section ...]      all, or only the named ones
"""
import argparse
import subprocess
import sys

SERVER = ["clocks", "orders", "reads", "segments", "slots", "sos"]


def commands(build, seconds, share):
    planner = f"{build}/hearth_planner"
    return {
        **{name: [f"{build}/hearth_bench", name] for name in SERVER},
        "vrptw": [planner, "vrptw", "--seconds", seconds],
        "hhcrsp": [planner, "hhcrsp", "--share", share],
        "roads": [f"{build}/hearth_roads"],
        "day": [planner, "day", "--seconds", seconds],
        "city": [planner, "city", "--seconds", seconds],
        "weights": ["npm", "--prefix", "web", "run", "--silent", "weights"],
    }


def main():
    read = argparse.ArgumentParser()
    read.add_argument("build")
    read.add_argument("--seconds", default="10", help="for one plan")
    read.add_argument("--share", default="0.1", help="of the published time, for a plan of home care")
    read.add_argument("sections", nargs="*")
    asked = read.parse_args()
    known = commands(asked.build, asked.seconds, asked.share)
    unknown = [name for name in asked.sections if name not in known]
    if unknown:
        print(f"no section {', '.join(unknown)}; there are: {', '.join(known)}")
        return 2
    worst = 0
    for name in asked.sections or known:
        worst = max(worst, subprocess.run(known[name]).returncode)
    return worst


sys.exit(main())
