# Each of these does everything on a fresh Debian or Ubuntu that has Swift.

LAB ?= labs/backpropagation.yaml
OUTPUT ?= output
SWIFT_FILES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: help report test format check-format clean

help:
	@echo "make report        build Descent and write the report of $(LAB)"
	@echo "                   LAB=labs/other.yaml   the lab to report on"
	@echo "                   OUTPUT=folder         where the report's folder goes (now: $(OUTPUT))"
	@echo "make test          build Descent and run every test"
	@echo "make format        lay out the Swift files as .swift-format says"
	@echo "make check-format  say where a Swift file is laid out otherwise"
	@echo "make clean         remove what was built; reports stay"

report:
	@.ci/prepare report
	swift build -c release --product descent
	@.build/release/descent report "$(LAB)" --output "$(OUTPUT)"

# All tests are Swift Testing's: XCTest would start the bundle once more to find none of its own.
test:
	@.ci/prepare test
	swift test --disable-xctest

format:
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

check-format:
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

clean:
	rm -rf .build
