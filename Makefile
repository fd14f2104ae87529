# Hegui: build, try, test. Each target works on a fresh clone.
#
#   make demo      build, fill a demo registry, look things up, work a case, print a ranking
#   make test      build and run all tests
#   make lint      check the form of all Swift files
#   make install PREFIX=/usr/local
#   make torture   what takes too long for `make test`
#   make fuzz-obd SECONDS=600   fuzz the remote-OBD decoder, see docs/FUZZING.md
#   make fuzz-import SECONDS=600, make fuzz-dialects SECONDS=600   fuzz what reads records and station messages
#   make samples DIR=folder   try every sample message and frame in a folder
#   make check-pages   write the pages of a demo registry and check them in headless Chromium
#   make bench     measure against peers, write docs/BENCHMARKS.md

SWIFT ?= swift
PREFIX ?= /usr/local
DIR ?= samples
SECONDS ?= 600
CONFIGURATION ?= debug
RELEASE_FLAGS = -c release --static-swift-stdlib --scratch-path .build-release

.PHONY: demo test lint install torture fuzz-obd fuzz-import fuzz-dialects samples check-pages bench build release packages clean

packages:
	@scripts/install-packages.sh

build: packages
	@$(SWIFT) build --product hegui

release: packages
	@$(SWIFT) build $(RELEASE_FLAGS) --product hegui

demo: build
	@scripts/demo.sh .build/debug/hegui

test: packages
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

install: release
	@scripts/install.sh .build-release/release/hegui "$(DESTDIR)$(PREFIX)"

torture: release
	@HEGUI=$(CURDIR)/.build-release/release/hegui scripts/torture.sh

fuzz-obd:
	$(MAKE) -C Fuzz/RemoteOBD run SECONDS=$(SECONDS)

fuzz-import: packages
	$(MAKE) -C Fuzz/Records import SECONDS=$(SECONDS)

fuzz-dialects: packages
	$(MAKE) -C Fuzz/Records dialects SECONDS=$(SECONDS)

samples: build
	@scripts/samples.sh .build/debug/hegui "$(DIR)"

check-pages: build
	@scripts/check-pages.sh .build/debug/hegui demo/pages

bench: release
	@HEGUI=$(CURDIR)/.build-release/release/hegui Benchmarks/run.sh

clean:
	rm -rf .build .build-release demo
