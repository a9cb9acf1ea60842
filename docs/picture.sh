#!/bin/sh
# Makes the pictures of README.md from samples/harbour-bridge: docs/page.png, docs/sheet.png. Needs Chromium.
#
#   sh docs/picture.sh            these two
#   sh docs/picture.sh FOLDER     instead, into FOLDER: every sample, the pages of many outlets that the tests made, and
#                                 further EVENTs, each wide, on a tablet, on a phone, dark, at 200 % and on paper
#   sh docs/picture.sh FOLDER EVENT...
set -eu
cd "$(dirname "$0")/.."
browser=${CHROMIUM:-chromium}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# picture PAGE SIZE FILE [FLAG...]
picture() {
  page=$1 size=$2 file=$3
  shift 3
  # Root may not use the browser's sandbox; the page is our own.
  "$browser" --headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size="$size" "$@" --screenshot="$work/picture.png" "file://$page" 2>"$work/said" ||
    { cat "$work/said" >&2; exit 1; }
  mv "$work/picture.png" "$file"
  ls -l "$file"
}

# all PAGE NAME: one page in every way in which it is read.
all() {
  picture "$1" 1440,2600 "$folder/$2-1440.png"
  picture "$1" 768,2600 "$folder/$2-768.png"
  picture "$1" 390,2600 "$folder/$2-390.png"
  picture "$1" 1440,2600 "$folder/$2-dark.png" --blink-settings=preferredColorScheme=0
  picture "$1" 640,1300 "$folder/$2-200.png" --force-device-scale-factor=2
  "$browser" --headless --no-sandbox --disable-gpu --no-first-run --user-data-dir="$work/profile" --no-pdf-header-footer \
    --print-to-pdf="$folder/$2.pdf" "file://$1" 2>"$work/said" || { cat "$work/said" >&2; exit 1; }
}

if [ $# -eq 0 ]; then
  cargo run --release --quiet -- compare samples/harbour-bridge -o "$work/page.html"
  cargo run --release --quiet -- handout samples/harbour-bridge -o "$work/handout"
  picture "$work/page.html" 1200,1300 docs/page.png
  picture "$work/handout/sheet.html" 1000,1250 docs/sheet.png
  exit
fi

mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
for event in samples/*/ "$@"; do
  name=$(basename "$event")
  cargo run --release --quiet -- compare "$event" -o "$work/$name.html"
  all "$work/$name.html" "$name"
done
for page in "${CARGO_TARGET_DIR:-target}"/*/pages/outlets-*.html; do
  [ ! -e "$page" ] || all "$(cd "$(dirname "$page")" && pwd)/$(basename "$page")" "$(basename "$page" .html)"
done
