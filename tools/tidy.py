#!/usr/bin/env python3
"""The tidy checks of docs/contributing: what nobody should have to argue about. Prints what is wrong, then
`N passed, N failed`, a check each.

  tools/tidy.py [BUILD_FOLDER]     the build folder's hearth program says whether the contract is in step
"""
import glob
import hashlib
import json
import os
import re
import subprocess
import sys

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
BUILD = sys.argv[1] if len(sys.argv) > 1 else None
LINE, FILE, FUNCTION = 100, 400, 60


def files(*patterns):
    found = []
    for pattern in patterns:
        found += glob.glob(pattern, recursive=True)
    return sorted(f for f in found if "node_modules" not in f and "/dist/" not in f)


CPP = files("lib/**/*.h", "lib/**/*.cpp", "server/**/*.h", "server/**/*.cpp", "tools/**/*.cpp", "tools/**/*.h", "sim/**/*.cpp", "sim/**/*.h")
TESTS = [f for f in CPP if f.endswith("_test.cpp")]
SOURCES = [f for f in CPP if f not in TESTS]
TEXT = {f: open(f, encoding="utf-8").read() for f in CPP}


def room_of(path):
    parts = path.split("/")
    return parts[2] if path.startswith("server/rooms/") else None


def floors():
    """A room includes only the doors of rooms below; base, platform and lib know no room; lib knows only std."""
    order = {}
    lines = [l.split() for l in open("server/floors.txt") if l.strip() and not l.startswith("#")]
    for height, names in enumerate(lines):
        for name in names:
            order[name] = height
    for path in CPP:
        room = room_of(path)
        for include in re.findall(r'#include "([^"]+)"', TEXT[path]):
            if path.startswith("lib/") and (include.startswith(("base/", "platform/", "rooms/", "app/"))):
                yield f"{path}: a pure library includes {include}"
            target = re.match(r"rooms/(\w+)/(.+)", include)
            if path.startswith("server/base/") and include.startswith(("platform/", "rooms/", "app/")):
                yield f"{path}: base includes {include}"
            if path.startswith("server/platform/") and include.startswith(("rooms/", "app/")):
                yield f"{path}: platform includes {include}"
            if not target or not room or target[1] == room:
                continue
            is_test = path.endswith("_test.cpp")
            if order.get(target[1], 99) >= order.get(room, -1):
                yield f"{path}: {room} includes {include}, which is not below it"
            elif target[2] != target[1] + ".h" and not is_test:
                yield f"{path}: {include} is not the door of {target[1]}"
    for room in {room_of(p) for p in CPP} - {None}:
        if room not in order:
            yield f"server/rooms/{room}: not in server/floors.txt"


def sizes():
    for path in CPP:
        lines = TEXT[path].splitlines()
        if len(lines) > FILE:
            yield f"{path}: {len(lines)} lines (at most {FILE})"
        for number, line in enumerate(lines, 1):
            if len(line) > LINE and 'R"' not in line and "http" not in line:
                yield f"{path}:{number}: {len(line)} characters (at most {LINE})"
    for path in files("web/**/*.vue"):
        lines = open(path, encoding="utf-8").read().count("\n")
        if lines > 260:
            yield f"{path}: {lines} lines (a component is at most 200, with its styles 260)"


def functions():
    head = re.compile(r"^(?![ \t#}/])[\w:<>,&*\s\[\]~()=.{}\"'|+-]*\)[\w\s:&{}(),.<>-]*\{$|^\w[^;{}]*\{$")
    for path in SOURCES:
        start = None
        for number, line in enumerate(TEXT[path].splitlines(), 1):
            if start is None and line and not line[0].isspace() and line.endswith("{") and "(" in line and "namespace" not in line:
                start = number
            elif start is not None and line.startswith("}"):
                if number - start > FUNCTION:
                    yield f"{path}:{start}: a function of {number - start} lines (at most {FUNCTION})"
                start = None


def formatting():
    result = subprocess.run(["clang-format", "--dry-run", "--Werror", *CPP], capture_output=True, text=True)
    seen = set()
    for line in result.stderr.splitlines():
        found = re.match(r"([^:]+):(\d+):\d+: error", line)
        if found and found[1] not in seen:
            seen.add(found[1])
            yield f"{found[1]}:{found[2]}: not formatted (clang-format -i)"


def seams():
    """Real clock and random only in platform and main."""
    pattern = re.compile(r"system_clock::now|steady_clock::now|std::random_device|\btime\(nullptr\)|\brand\(\)|randombytes_buf|gettimeofday")
    for path in SOURCES:
        if path.startswith(("server/platform/", "server/app/main", "tools/", "sim/")) or path.endswith("_bench.cpp"):
            continue
        for number, line in enumerate(TEXT[path].splitlines(), 1):
            if pattern.search(line):
                yield f"{path}:{number}: real clock or random outside platform"


def words():
    locales = {}
    for locale in ("zh-CN", "en"):
        keys = {}
        for path in files(f"words/{locale}/*.json"):
            room = os.path.basename(path)[:-5]
            # As the server reads it: a key twice (two branches each brought it) does not parse there.
            pairs = json.load(open(path, encoding="utf-8"), object_pairs_hook=list)
            for key, value in pairs:
                if f"{room}.{key}" in keys:
                    yield f"{path}: {key} stands there twice"
                keys[f"{room}.{key}"] = value
        locales[locale] = keys
    zh, en = locales["zh-CN"], locales["en"]
    slot = r"\{(\w+)(?::[\w.]+)?\}"  # {name}, or {name:room.entry_} for the word of its value
    for key in zh.keys() - en.keys():
        if "#" not in key:
            yield f"words: {key} has no English"
    for key in en.keys() - zh.keys():
        if "#" not in key:
            yield f"words: {key} has no Chinese"
    for key in zh.keys() & en.keys():
        if set(re.findall(slot, zh[key])) != set(re.findall(slot, en[key])):
            yield f"words: the slots of {key} differ"
    pattern = re.compile(r'Refusal::\w+,\s*"([\w.]+)"|\{"[^"]*",\s*"(\w+\.\w+)",\s*\{|invalid_field\([^,]+,\s*"([\w.]+)"|\.fail\("([\w.]+)"')
    for path in SOURCES:
        for found in pattern.finditer(TEXT[path]):
            code = next(g for g in found.groups() if g)
            starts = code.endswith("_") and any(key.startswith(code) for key in zh)
            if "." in code and code not in zh and not starts:
                yield f"{path}: the code {code} has no words"


def settings():
    """Every group of settings and each of its members is named on the screen, and nothing else is."""
    words = {key for key in json.load(open("words/zh-CN/office.json", encoding="utf-8")) if key.startswith("ui_setting_")}
    wanted = {}
    group = re.compile(r"struct (\w+) \{(?:(?!\n\};).)*?\bsetting_name = \"([\w.]+)\"", re.S)
    for path in SOURCES:
        for struct, name in group.findall(TEXT[path]):
            key = "ui_setting_" + name.replace(".", "_")
            members = re.search(rf"BOOST_DESCRIBE_STRUCT\({struct},\s*\(\),\s*\(([^()]*)\)\)", TEXT[path])
            names = re.findall(r"\w+", members[1]) if members else []
            wanted |= {one: (path, name) for one in [key, *(f"{key}__{member}" for member in names)]}
    for key in sorted(wanted.keys() - words):
        yield f"{wanted[key][0]}: the setting {wanted[key][1]} has no word office.{key}"
    for key in sorted(words - wanted.keys()):
        if "__" in key:
            yield f"words: office.{key} names no setting"


def migrations():
    """Landed migrations are never edited: their checksums stand in server/migrations.lock."""
    lock = {}
    if os.path.exists("server/migrations.lock"):
        for line in open("server/migrations.lock"):
            checksum, path = line.split()
            lock[path] = checksum
    now = {p: hashlib.sha256(open(p, "rb").read()).hexdigest() for p in files("server/**/tables/*.sql")}
    for path, checksum in lock.items():
        if path not in now:
            yield f"{path}: a landed migration is gone"
        elif now[path] != checksum:
            yield f"{path}: a landed migration was changed; write a new one"
    for path in now.keys() - lock.keys():
        yield f"{path}: not yet in server/migrations.lock (tools/lock-migrations.sh adds it)"


def tables():
    """A room writes only its own tables, reads others' through views, and every statement names the company."""
    for path in CPP:
        room = room_of(path)
        if not room or path.endswith("_test.cpp"):
            continue
        for found in re.finditer(r"\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+([a-z_]+)", TEXT[path]):
            if not found[1].startswith(room + "_") and found[1] not in ("set",):
                yield f"{path}: writes {found[1]}, which is not a table of {room}"
        for found in re.finditer(r"\b(?:FROM|JOIN)\s+([a-z]+_[a-z_]+)", TEXT[path]):
            owner = found[1].split("_")[0]
            if os.path.isdir(f"server/rooms/{owner}") and owner != room and "_v_" not in found[1]:
                yield f"{path}: reads {found[1]}; another room's tables are read through its views"


def quiet_triggers():
    """A trigger refuses or lets pass. One that wrote into another table would change what a transaction on PostgreSQL
    remembers without its statements saying so (platform/db/postgres_memory.h); a key that deletes along, too."""
    for path in files("server/**/tables/*.sql"):
        text = re.sub(r"--[^\n]*", "", open(path, encoding="utf-8").read())
        if re.search(r"ON\s+(DELETE|UPDATE)\s+(CASCADE|SET)", text, re.I):
            yield f"{path}: a key that changes other rows"
        for body in re.findall(r"CREATE (?:FUNCTION|TRIGGER).*?END\b", text, re.S | re.I):
            if re.search(r"\b(INSERT INTO|DELETE FROM|UPDATE\s+\w+\s+SET)\b", body, re.I):
                yield f"{path}: a trigger that writes"


def tested():
    tests = {t[: -len("_test.cpp")] for t in TESTS}
    for path in SOURCES:
        if not path.endswith(".cpp") or path.startswith(("tools/", "sim/")) or path.endswith("_bench.cpp"):
            continue
        name = path[:-4]
        folder = os.path.dirname(path)
        # A small room's or part's test may speak for all of its folder.
        if name not in tests and not any(os.path.dirname(t) == folder for t in tests):
            yield f"{path}: no test beside it"


def todos():
    for path in CPP + files("web/**/*.ts", "web/**/*.vue", "tools/*.py", "tools/*.sh"):
        if path == "tools/tidy.py":
            continue
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            if re.search(r"\b(TODO|FIXME|XXX)\b", line) and not re.search(r"#\d+", line):
                yield f"{path}:{number}: a TODO without an issue"


def contract():
    if not BUILD:
        return
    made = subprocess.run([f"{BUILD}/hearth", "openapi"], capture_output=True, text=True)
    if made.returncode != 0:
        yield "hearth openapi does not run"
    elif not os.path.exists("contract/openapi.json") or made.stdout != open("contract/openapi.json", encoding="utf-8").read():
        yield "contract/openapi.json is out of step (make contract)"


def schemas():
    """The contract names a schema after its struct's namespace and name: two structs of one name in a room share
    one schema there, so they must be the same. (Two in anonymous namespaces of one room compile and link.)"""
    known = {}
    used = json.load(open("contract/openapi.json"))["components"]["schemas"]
    for path in SOURCES:
        text = TEXT[path]
        space = re.search(r"^namespace (hearth[\w:]*) \{", text, re.M)
        if not path.startswith("server/") or not space:
            continue
        hidden = [(m.start(), text.find("} // namespace\n", m.start())) for m in re.finditer(r"^namespace \{", text, re.M)]
        for name in re.findall(r"BOOST_DESCRIBE_STRUCT\((\w+),", text):
            found = re.search(r"^struct " + name + r"\b[^;{]*\{(.*?)^\};", text, re.M | re.S)
            if not found:
                continue
            is_hidden = any(a < found.start() < b for a, b in hidden)
            words = space[1].split("::")[1:] + ["anonymous"] * is_hidden
            if "".join(word[:1].upper() + word[1:] for word in words) + name not in used:
                continue
            body = re.sub(r"//[^\n]*|\s+", "", found[0])
            first = known.setdefault((space[1], is_hidden, name), (path, body))
            if first[1] != body:
                yield f"{path}: another {name} than in {first[0]}: their schemas bear one name, so rename one"


CHECKS = [floors, sizes, functions, formatting, seams, words, settings, migrations, tables, quiet_triggers, tested, todos, schemas, contract]


def main():
    passed = failed = 0
    for check in CHECKS:
        wrong = list(check())
        for line in wrong[:40]:
            print(f"{check.__name__}: {line}")
        if len(wrong) > 40:
            print(f"{check.__name__}: and {len(wrong) - 40} more")
        passed += not wrong
        failed += bool(wrong)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
