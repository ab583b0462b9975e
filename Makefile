# Each of these does everything on a fresh Debian or Ubuntu that has Swift.

LAB ?= labs/backpropagation.yaml
OUTPUT ?= output
export FUZZ_MINUTES ?= 1
PREFIX ?= /usr/local
export DESTDIR
# The Swift runtime within the program: it starts faster, and runs where there is no Swift.
RELEASE = -c release --product descent --static-swift-stdlib
STAGE = .build/stage
DOCS = .build/documentation
PAGES = .build/pages
SWIFT_FILES = Package.swift Sources Examples Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: help report install uninstall deb stage test test-all fuzz goldens docs format check-format clean

help:
	@echo "make report        build Descent and write the report of $(LAB)"
	@echo "                   LAB=labs/other.yaml   the lab to report on"
	@echo "                   OUTPUT=folder         where the report's folder goes (now: $(OUTPUT))"
	@echo "make install       build Descent and install it below PREFIX (now: $(PREFIX)); DESTDIR is heeded"
	@echo "make uninstall     remove what that installed"
	@echo "make deb           make a Debian package of it in .build"
	@echo "make test          build Descent and run every test"
	@echo "make test-all      the same, and what xelatex, pandoc, PyTorch, Keras and TensorBoard make of it"
	@echo "make fuzz          read damaged logs, for $(FUZZ_MINUTES) min. or FUZZ_MINUTES=…; FUZZ_SEED=… for others"
	@echo "make goldens       draw the pictures of the documentation again"
	@echo "make docs          write the documentation into $(DOCS): tutorial, how-tos, reference, and Charting's"
	@echo "make format        lay out the Swift files as .swift-format says"
	@echo "make check-format  say where a Swift file is laid out otherwise"
	@echo "make clean         remove what was built; reports stay"

report:
	@.ci/prepare report
	swift build $(RELEASE)
	@.build/release/descent report "$(LAB)" --output "$(OUTPUT)"

install: stage
	@packaging/install $(STAGE) "$(PREFIX)"

uninstall:
	@packaging/uninstall "$(PREFIX)"

deb: stage
	@packaging/deb $(STAGE) .build

stage:
	@.ci/prepare $(or $(filter deb,$(MAKECMDGOALS)),install)
	swift build $(RELEASE)
	@packaging/stage .build/release/descent $(STAGE)

test:
	@.ci/prepare test
	@.ci/test

test-all:
	@.ci/prepare test-all
	@.ci/test

# What crashes or hangs leaves what it takes to see it again in .build/fuzzing.
fuzz:
	@.ci/prepare test
	swift build --product fuzz
	@.build/debug/fuzz

goldens:
	@.ci/prepare test
	RECORD_GOLDENS=1 .ci/test --filter GoldenTests

# The compiler's own tool, and every warning an error: a link that leads nowhere, an undocumented parameter. The pages of
# the reference are what the program prints of its lists.
docs:
	@.ci/prepare report
	swift build --product descent
	@rm -rf $(DOCS) $(PAGES) && mkdir -p $(PAGES)/symbols && cp -R Documentation/Descent.docc $(PAGES)
	@.build/debug/descent reference | while read -r page title; do \
		[ "$$page" = manual ] || .build/debug/descent reference "$$page" >"$(PAGES)/Descent.docc/$$page.md" || exit 1; done
	@docc convert $(PAGES)/Descent.docc --output-path $(PAGES)/descent.doccarchive \
		--fallback-display-name Descent --fallback-bundle-identifier descent --warnings-as-errors
	@swift symbolgraph-extract -module-name Charting -I "$$(swift build --show-bin-path)/Modules" \
		-target "$$(swift -print-target-info | sed -n 's/.*"triple": "\(.*\)",/\1/p' | head -n 1)" \
		-minimum-access-level public -skip-inherited-docs -output-dir $(PAGES)/symbols
	@docc convert Sources/Charting/Charting.docc --additional-symbol-graph-dir $(PAGES)/symbols \
		--output-path $(PAGES)/charting.doccarchive --fallback-display-name Charting \
		--fallback-bundle-identifier descent.charting --warnings-as-errors
	@docc merge $(PAGES)/descent.doccarchive $(PAGES)/charting.doccarchive --output-path $(DOCS)
	@echo "To read it: python3 -m http.server --directory $(DOCS), then http://localhost:8000/documentation"

format:
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

check-format:
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

clean:
	rm -rf .build
