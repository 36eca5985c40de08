# heed's commands. Each does all its own set-up. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.ONESHELL:
MAKEFLAGS += --no-print-directory

PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 60
TESTS ?=
BENCH ?=
# The program to install: optimised across modules, with the Swift runtime inside.
optimised := -c release --static-swift-stdlib -Xswiftc -cross-module-optimization --scratch-path .build/static

ifdef MAKE_TERMOUT
bold := $(shell printf '\033[1m')
plain := $(shell printf '\033[0m')
else
quiet := --quiet
endif
say = printf '$(bold)%s$(plain)\n'

.PHONY: help build test demo walk bench fuzz release install format lint clean packages

help: ## this list
	@printf 'make …\n'
	sed -n 's/^\([a-z]*\):.*## \(.*\)/  $(bold)\1$(plain)\t\2/p' $(MAKEFILE_LIST) | expand -t 12

packages:
	@Deploy/install-packages.sh

build: packages ## build everything, unoptimised
	@$(say) 'Building heed and its tests (some minutes the first time)'
	swift build --build-tests $(quiet)

test: build ## run every test, and the fuzzer for FUZZ_SECONDS=60; TESTS=<pattern> runs some tests
	@$(say) 'Testing'
	log=.build/tests.log
	[ "$$(id -u)" = 0 ] || echo 'Not as root: the tests that need Postfix are left out.'
	set +e
	swift test --skip-build $(if $(TESTS),--filter '$(TESTS)') 2>&1 | tee "$$log" | grep --line-buffered '^✔ Suite'
	status=$${PIPESTATUS[0]}
	grep -A 6 '^✘ .*recorded an issue' "$$log" | grep -v '^[◇✔]'
	grep '^[✔✘] Test run' "$$log" || { status=1; tail -n 20 "$$log"; }
	[ $$status = 0 ] || { echo "The whole log: $$log"; exit $$status; }
	[ -z '$(TESTS)' ] || exit 0
	$(say) 'Feeding the mail reader with broken mails for $(FUZZ_SECONDS) seconds'
	log=.build/fuzz.log
	Tests/Fuzz/fuzz.sh $(FUZZ_SECONDS) >"$$log" 2>&1 || { tail -n 30 "$$log"; exit 1; }
	grep '^Done' "$$log"

walk: show := --walk
walk: demo ## walk one complaint from its mail to the closed case, by mails alone

demo: packages ## watch heed file and answer real mails from a real mailbox
	@$(say) 'Building heed and the demo (some minutes the first time)'
	swift build $(quiet) --product heed
	swift build $(quiet) --product heed-demo
	as_root=
	if [ "$$(id -u)" != 0 ]; then
	    echo 'Postfix has to start as root; sudo may ask for your password.'
	    as_root=sudo
	fi
	$$as_root "$$(swift build --show-bin-path)/heed-demo" $(show)

bench: packages ## measure heed, as installed, beside bare C programs; BENCH='mails times rows'
	@OPTIMISED='$(optimised)' Tests/Benchmarks/run.sh $(BENCH)

fuzz: packages ## feed the mail reader with broken mails; FUZZ_SECONDS=60
	@Tests/Fuzz/fuzz.sh $(FUZZ_SECONDS)

release: packages ## build the program to install, optimised and self-contained
	@$(say) 'Building heed for release (some minutes)'
	swift build $(quiet) $(optimised) --product heed
	echo "Built $$(swift build $(optimised) --show-bin-path)/heed"

install: release ## install heed below PREFIX=/usr/local
	@bin=$$(swift build $(optimised) --show-bin-path)
	root=$(DESTDIR)$(PREFIX)
	install -D -m 755 -s "$$bin/heed" "$$root/bin/heed"
	mkdir -p "$$root/share/heed"
	cp -R Templates Config "$$root/share/heed/"
	for page in Deploy/man/*; do
	    install -D -m 644 "$$page" "$$root/share/man/man$${page##*.}/$${page##*/}"
	done
	install -D -m 644 Deploy/heed.sysusers "$$root/lib/sysusers.d/heed.conf"
	install -D -m 644 Deploy/heed.tmpfiles "$$root/lib/tmpfiles.d/heed.conf"
	mkdir -p "$$root/lib/systemd/system"
	sed 's|/usr/local/bin/heed|$(PREFIX)/bin/heed|' Deploy/heed.service >"$$root/lib/systemd/system/heed.service"
	for shell in bash:bash-completion/completions/heed zsh:zsh/site-functions/_heed \
	    fish:fish/vendor_completions.d/heed.fish; do
	    file=$$root/share/$${shell#*:}
	    mkdir -p "$$(dirname "$$file")"
	    "$$bin/heed" --generate-completion-script "$${shell%%:*}" >"$$file"
	done
	echo "Installed heed in $$root"

format: ## lay the source out as .swift-format says
	@swift format format -i -p -r Package.swift Sources Tests

lint: ## say where the source is not laid out so
	@swift format lint -p -r --strict Package.swift Sources Tests

clean: ## remove all that was built
	@rm -rf .build
