#!/usr/bin/env python3
"""The map of the house, read from the sources: floors and rooms, what each room includes, and which events go
where."""
import glob
import os
import re

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))


def text_of(room):
    paths = glob.glob(f"server/rooms/{room}/**/*.h", recursive=True) + glob.glob(f"server/rooms/{room}/**/*.cpp", recursive=True)
    return {p: open(p, encoding="utf-8").read() for p in paths if not p.endswith("_test.cpp")}


floors = [l.split() for l in open("server/floors.txt") if l.strip() and not l.startswith("#")]
rooms = {room: text_of(room) for floor in floors for room in floor if os.path.isdir(f"server/rooms/{room}")}

print("Floors, from the top")
for floor in reversed(floors):
    for room in floor:
        if room not in rooms:
            continue
        lines = sum(t.count("\n") for t in rooms[room].values())
        uses = sorted({m for t in rooms[room].values() for m in re.findall(r'#include "rooms/(\w+)/', t)} - {room})
        print(f"  {room:<11} {lines:>5} lines   uses {', '.join(uses) or 'no room'}")

published, heard = {}, {}
for room, texts in rooms.items():
    for text in texts.values():
        names = dict(re.findall(r"struct (\w+)[^;]*?\{[^}]*?kind\s*=\s*\"([\w.]+)\"", text, re.S))
        for struct, kind in names.items():
            published.setdefault(kind, room)
        for name, kind in re.findall(r"listen<([\w:]+)>\(\s*\"([\w.]+)\"", text):
            heard.setdefault(name.split("::")[-1], []).append(kind)
        for kind, in re.findall(r"kind\s*=\s*\"([\w.]+)\"()", text) and [(k,) for k, _ in re.findall(r"kind\s*=\s*\"([\w.]+)\"()", text)]:
            published.setdefault(kind, room)
structs = {}
for texts in rooms.values():
    for text in texts.values():
        for struct, body in re.findall(r"struct (\w+) \{(.*?)\n\};", text, re.S):
            kind = re.search(r"kind = \"([\w.]+)\"", body)
            if kind:
                structs[struct] = kind[1]
print("\nEvents → listeners")
for kind in sorted(published):
    listeners = [l for struct, names in heard.items() if structs.get(struct) == kind for l in names]
    print(f"  {kind:<32} {', '.join(listeners) or '-'}")
