#!/bin/sh
# Makes docs/page.png, the picture of a page in README.md, from samples/harbour-bridge. Needs Chromium.
#
#   sh docs/picture.sh
set -eu
cd "$(dirname "$0")/.."
browser=${CHROMIUM:-chromium}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo run --release --quiet -- compare samples/harbour-bridge -o "$work/page.html"
# Root may not use the browser's sandbox; the page is our own.
"$browser" --headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars --user-data-dir="$work/profile" \
  --window-size=1200,1300 --screenshot="$work/page.png" "file://$work/page.html" 2>"$work/said" ||
  { cat "$work/said" >&2; exit 1; }
mv "$work/page.png" docs/page.png
ls -l docs/page.png
