#!/bin/sh
# Runs every check of the project and says which failed; status 1 if any did.
#
#   sh tests/run.sh
#
# Needed beforehand: cargo with rustfmt and clippy, node with npm. What the browser checks need besides is installed
# where it is missing: Chromium and a font with Chinese and Japanese letters from the distribution (as root, with
# apt-get), three npm packages into tests/browser.
# The checks of the Python module are skipped where Python is missing, the one with Spark where Java is; their packages
# go into an environment of their own below target.
set -eu

cd "$(dirname "$0")/.."
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
trap 'exit 130' INT TERM
passed=0
failed=0
failures=
skipped=

# Runs one step, shows its output, and counts the tests that it reports ("12 passed; 0 failed", "12 passed, 0 failed");
# a step without such lines counts as one, or as none if it says that it was skipped. A step that fails without naming
# a failed test counts as one failure.
step() {
  name=$1
  shift
  printf '\n== %s\n' "$name"
  { if "$@"; then echo 0 >"$logs/status"; else echo 1 >"$logs/status"; fi; } 2>&1 | tee "$logs/output"
  status=$(cat "$logs/status")
  left_out=$(awk '/^SKIPPED/ { printf "\n  %s", $0 }' "$logs/output")
  skipped=$skipped$left_out
  set -- $(awk '
    match($0, /[0-9]+ passed[;,] [0-9]+ failed/) {
      split(substr($0, RSTART, RLENGTH), words, " ")
      good += words[1]; bad += words[3]
    }
    END { print good + 0, bad + 0 }' "$logs/output")
  if [ "$status" -eq 0 ] && [ "$2" -eq 0 ]; then
    if [ "$1" -eq 0 ] && [ -z "$left_out" ]; then passed=$((passed + 1)); else passed=$((passed + $1)); fi
  else
    passed=$((passed + $1))
    if [ "$2" -eq 0 ]; then failed=$((failed + 1)); else failed=$((failed + $2)); fi
    failures="$failures
  $name"
    printf '== %s: FAILED\n' "$name"
  fi
}

# What cannot be installed from here.
tools() {
  missing=
  cargo --version || missing="$missing cargo (https://rustup.rs)"
  cargo fmt --version || missing="$missing rustfmt (rustup component add rustfmt)"
  cargo clippy --version || missing="$missing clippy (rustup component add clippy)"
  node --version || missing="$missing node (apt-get install nodejs)"
  npm --version || missing="$missing npm (apt-get install npm)"
  [ -z "$missing" ] || { echo "missing:$missing"; return 1; }
}

# CHROMIUM may name another one.
chromium_path() {
  [ -z "${CHROMIUM:-}" ] || { echo "$CHROMIUM"; return; }
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

has_letters() {
  [ -n "$(fc-list :lang=ja)" ]
}

# Without the letters a sheet in Japanese is printed as empty boxes; its checks are then skipped.
browser() {
  if ! chromium_path || ! has_letters; then
    if [ "$(id -u)" -eq 0 ]; then
      export DEBIAN_FRONTEND=noninteractive
      apt-get update -q && apt-get install -q -y --no-install-recommends chromium fontconfig fonts-noto-cjk
    fi
    if ! chromium_path; then
      echo "Chromium is missing: run as root 'apt-get install chromium fonts-noto-cjk', then this again"
      return 1
    fi
  fi
  if [ ! -d tests/browser/node_modules/playwright-core ] || [ ! -d tests/browser/node_modules/axe-core ] ||
    [ ! -d tests/browser/node_modules/pdfjs-dist ]; then
    (cd tests/browser && npm install --no-package-lock --omit=optional --no-audit --no-fund) || return 1
  fi
}

rustdoc() {
  RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --quiet
}

# One page and the handouts of every sample, and the pages that tests/report made of invented comparisons (many outlets, hostile text).
pages() {
  target=${CARGO_TARGET_DIR:-target}
  cargo build || return 1
  rm -rf "$target/pages" "$target/handouts" && mkdir -p "$target/pages" "$target/handouts" || return 1
  for sample in samples/*/; do
    "$target/debug/storydiff" compare "$sample" -o "$target/pages/$(basename "$sample").html" || return 1
    for level in short full; do
      folder="$target/handouts/$(basename "$sample")-$level"
      "$target/debug/storydiff" handout "$sample" --level $level -o "$folder" || return 1
      "$target/debug/storydiff" handout "$sample" --level $level --format screen -o "$folder" || return 1
    done
  done
}

browser_checks() {
  target=${CARGO_TARGET_DIR:-target}
  CHROMIUM=$(chromium_path) node tests/browser/check.mjs "$target/pages"/*.html "$target/tmp/pages"/*.html
}

# The two samples in which several statements are one fact.
correction_checks() {
  target=${CARGO_TARGET_DIR:-target}
  for sample in samples/harbour-bridge samples/water-tariff; do
    CHROMIUM=$(chromium_path) node tests/browser/corrections.mjs "$target/debug/storydiff" "$sample" || return 1
  done
}

# Ten cells with ten keys, on the page as a file and as it is served.
review_checks() {
  target=${CARGO_TARGET_DIR:-target}
  CHROMIUM=$(chromium_path) node tests/browser/review.mjs "$target/debug/storydiff" samples/harbour-bridge
}

handout_checks() {
  target=${CARGO_TARGET_DIR:-target}
  CHROMIUM=$(chromium_path) node tests/browser/handout.mjs "$target/handouts"/*/*.html "$target/tmp/handouts"/*.html
}

# Installs the module as anybody would, but with the program that is built already.
python_checks() {
  environment=${CARGO_TARGET_DIR:-target}/python
  if ! python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))'; then
    echo "SKIPPED: the Python module, for Python 3.10 or newer with venv is missing (apt-get install python3-venv)"
    return
  fi
  python3 -m venv "$environment" &&
    "$environment/bin/pip" install --quiet --disable-pip-version-check -r tests/python/requirements.txt &&
    "$environment/bin/pip" install --quiet --disable-pip-version-check --force-reinstall --no-deps \
      --config-settings build-args=--profile=dev . &&
    "$environment/bin/python" -m pytest -q -rs -p no:cacheprovider tests/python
}

step "tools" tools
step "format" cargo fmt --check
step "clippy" cargo clippy --all-targets --quiet -- -D warnings
step "documentation" rustdoc
step "tests" cargo test --no-fail-fast
step "sample pages" pages
step "Chromium and npm packages" browser
step "browser checks" browser_checks
step "corrections in the browser" correction_checks
step "review in the browser" review_checks
step "handouts in the browser" handout_checks
step "Python module" python_checks

printf '\n'
[ -z "$skipped" ] || printf 'skipped:%s\n' "$skipped"
[ -z "$failures" ] || printf 'failed steps:%s\n' "$failures"
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
