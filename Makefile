# The one command. `make run` shows a working company, `make test` proves it. See README.md.
SHELL := /bin/bash
# Node comes from .node where the system's is too old (tools/setup.sh).
export PATH := $(CURDIR)/.node/node_modules/node/bin:$(CURDIR)/.node/node_modules/.bin:$(PATH)
BUILD := build/release
JOBS ?= $(shell nproc)
HEARTH := $(BUILD)/hearth

.PHONY: all run test setup build web sim crash bench fuzz vectors trace map tidy contract dev package clean

all: build web

setup:
	@tools/setup.sh

build: setup
	@cmake -S . -B $(BUILD) -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DHEARTH_PCH=ON > build/cmake.log || { tail -20 build/cmake.log; exit 1; }
	@ninja -C $(BUILD) -j $(JOBS) $(TARGETS) > build/ninja.log || { grep -A12 -m3 -E 'error|FAILED' build/ninja.log; exit 1; }

web: setup
	@tools/web.sh build

run: TARGETS = hearth
run: build web
	@exec $(HEARTH) demo --folder data

test: build web
	@python3 tools/test.py $(BUILD)

# A company in a false world, for DAYS days; the same seed gives the same trace.
SEED ?= 7
DAYS ?= 30
sim: TARGETS = hearth_sim hearth
sim: build
	@python3 tools/sim.py $(BUILD) --seed $(SEED) --days $(DAYS) --twice $(ARGS)

# A real server killed with -9 in the middle of its work, ROUNDS times on each engine.
ROUNDS ?= 20
crash: TARGETS = hearth_crash
crash: build
	@python3 tools/crash.py $(BUILD) --sqlite $(ROUNDS) --postgres $(ROUNDS)

# Figures of this machine; SECTIONS: clocks, orders, reads, segments, slots, sos, vrptw, hhcrsp, roads, day, city, weights
# (all without). SECONDS_EACH: for one plan. SHARE: of the published time, for a plan of home care.
SECONDS_EACH ?= 10
SHARE ?= 0.1
bench: TARGETS = hearth_bench hearth_planner hearth_roads
bench: build web
	@python3 tools/bench.py $(BUILD) --seconds $(SECONDS_EACH) --share $(SHARE) $(SECTIONS)

# The planner and its readers on random and spoilt problems, under the sanitizers, for MINUTES.
MINUTES ?= 10
fuzz: TARGETS = hearth_fuzz
fuzz: build
	@$(BUILD)/hearth_fuzz --minutes $(MINUTES) --seed $(SEED)

DIR ?= tests/data/vectors
vectors: TARGETS = hearth_vectors
vectors: build
	@python3 tools/vectors.py $(BUILD) $(DIR)

trace:
	@python3 tools/trace.py

map:
	@python3 tools/map.py

tidy: TARGETS = hearth
tidy: build web
	@python3 tools/tidy.py $(BUILD)

contract: TARGETS = hearth
contract: build
	@$(HEARTH) openapi > contract/openapi.json && cd web && npm run --silent api

# The demonstration with live reload: PORT and FACES (first of three ports) can be said.
dev: TARGETS = hearth
dev: build
	@BUILD=$(BUILD) tools/dev.sh

package: TARGETS = hearth
package: build web
	@tools/package.sh $(HEARTH)

clean:
	@rm -rf build web/dist
