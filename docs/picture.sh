#!/bin/sh
# Makes the pictures of README.md from samples/harbour-bridge: docs/page.png, docs/sheet.png. Needs Chromium.
#
#   sh docs/picture.sh
set -eu
cd "$(dirname "$0")/.."
browser=${CHROMIUM:-chromium}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# picture PAGE SIZE NAME
picture() {
  # Root may not use the browser's sandbox; the page is our own.
  "$browser" --headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size="$2" --screenshot="$work/$3" "file://$1" 2>"$work/said" ||
    { cat "$work/said" >&2; exit 1; }
  mv "$work/$3" "docs/$3"
  ls -l "docs/$3"
}

cargo run --release --quiet -- compare samples/harbour-bridge -o "$work/page.html"
cargo run --release --quiet -- handout samples/harbour-bridge -o "$work/handout"
picture "$work/page.html" 1200,1300 page.png
picture "$work/handout/sheet.html" 1000,1250 sheet.png
