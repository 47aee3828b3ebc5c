#!/usr/bin/env bash
# Installs what building and testing Hearth takes and is not there yet: Debian packages, the pinned
# SQLite amalgamation, Node (only where the system's is older than 20.19) and the web packages.
# Runs again and again; with everything there it needs no network and takes a second.
set -euo pipefail
cd "$(dirname "$0")/.."

sqlite_package=better-sqlite3@12.11.1 # carries sqlite 3.53.2
sqlite_sha256=ebf0ed75a7a59dbcb3b24bbd014ef49d9f15bc328e4adcbf516f2a8fadfa2835
node_version=20.19.5

fail() { echo "setup: $*" >&2; exit 1; }

# One question for all of them: each start of `make run` waits for the answer.
install_debian_packages() {
    local wanted missing=() package state
    local -A is_there=()
    wanted=$(grep -v -e '^#' -e '^$' tools/packages.txt)
    while read -r package state; do
        [[ $state == *'ok installed' ]] && is_there[$package]=1
    done < <(dpkg-query -W -f='${Package} ${Status}\n' $wanted 2> /dev/null)
    for package in $wanted; do
        [ -n "${is_there[$package]:-}" ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    [ "$(id -u)" -eq 0 ] || fail "these Debian packages are missing and only root can install them: ${missing[*]}"
    echo "setup: installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -o DPkg::Lock::Timeout=500 update -q > /dev/null ||
        fail "no package mirror can be reached, and these are missing: ${missing[*]}"
    apt-get -o DPkg::Lock::Timeout=500 install -q -y --no-install-recommends "${missing[@]}" > build/apt.log 2>&1 ||
        { tail -5 build/apt.log >&2; fail "apt-get could not install: ${missing[*]}"; }
}

# Journeys take a quarter less in it; where it cannot be had they run in chromium. Asked for once.
install_light_browser() {
    command -v chromium-headless-shell > /dev/null || [ -f build/.light-browser ] || [ "$(id -u)" -ne 0 ] && return
    touch build/.light-browser
    apt-get -o DPkg::Lock::Timeout=500 install -q -y --no-install-recommends chromium-headless-shell >> build/apt.log 2>&1 ||
        echo "setup: no chromium-headless-shell; the browser tests use chromium"
}

node_is_new_enough() {
    command -v node > /dev/null &&
        node -e 'const [a, b] = process.versions.node.split(".").map(Number);
                 process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

# The npm package `node` carries the program itself, so no other download place is needed.
install_node() {
    export PATH="$PWD/.node/node_modules/node/bin:$PWD/.node/node_modules/.bin:$PATH"
    node_is_new_enough && return
    command -v npm > /dev/null || {
        [ "$(id -u)" -eq 0 ] || fail "npm is missing: install the Debian package npm"
        apt-get -o DPkg::Lock::Timeout=500 install -q -y --no-install-recommends npm >> build/apt.log 2>&1 ||
            fail "npm is missing and could not be installed"
    }
    echo "setup: taking node $node_version into .node"
    npm install --silent --no-audit --no-fund --prefix .node "node@$node_version" npm@11 > build/npm-node.log 2>&1 ||
        fail "node $node_version could not be taken from the npm registry (build/npm-node.log)"
    node_is_new_enough || fail "the node in .node does not start"
}

install_sqlite() {
    [ -f .deps/sqlite3/sqlite3.c ] && return
    echo "setup: taking the SQLite amalgamation from $sqlite_package"
    local folder
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' RETURN
    npm pack --silent --pack-destination "$folder" "$sqlite_package" > /dev/null 2>&1 ||
        fail "$sqlite_package could not be taken from the npm registry"
    echo "$sqlite_sha256  $(ls "$folder"/*.tgz)" | sha256sum --check --status ||
        fail "$sqlite_package is not the file that was pinned"
    tar -xzf "$folder"/*.tgz -C "$folder" package/deps/sqlite3
    mkdir -p .deps
    mv "$folder/package/deps/sqlite3" .deps/sqlite3
}

# Headers only. The package depends on Boost 1.74, which cannot be installed beside 1.81; it is
# fetched by apt (which checks its signature) and unpacked, not installed.
install_osmium() {
    [ -f /usr/include/osmium/io/pbf_input.hpp ] || [ -f .deps/osmium/usr/include/osmium/io/pbf_input.hpp ] && return
    echo "setup: taking the headers of libosmium"
    local folder
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' RETURN
    (cd "$folder" && apt-get download libosmium2-dev > /dev/null 2>&1) ||
        fail "the Debian package libosmium2-dev could not be taken"
    mkdir -p .deps/osmium
    dpkg-deb -x "$folder"/libosmium2-dev_*.deb .deps/osmium
}

install_web_packages() {
    [ -f web/package-lock.json ] || return 0
    local stamp=web/node_modules/.hearth-lock
    cmp -s web/package-lock.json "$stamp" && return
    echo "setup: installing the web packages"
    (cd web && npm ci --no-audit --no-fund > ../build/npm.log 2>&1) ||
        { tail -5 build/npm.log >&2; fail "npm ci failed (build/npm.log)"; }
    cp web/package-lock.json "$stamp"
}

mkdir -p build
install_debian_packages
install_light_browser
install_node
install_sqlite
install_osmium
install_web_packages
