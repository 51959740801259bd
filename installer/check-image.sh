#!/usr/bin/env bash
# Checks an application image as somebody who has just installed it: no JDK, nothing cached, no display.
# It trains two epochs, searches, and draws its window on JavaFX' headless platform or, where Xvfb is
# installed, on a screen whose picture must not be blank.
# usage: installer/check-image.sh [FOLDER_OF_IMAGE]
set -euo pipefail

image=$(cd "${1:-$(dirname "$0")/target/image/cmimh-explorer}" && pwd)
cmimh=$image/bin/cmimh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "check-image: $*" >&2
  exit 1
}

# A PATH with the few tools that the start script uses, and no java.
mkdir "$work/path"
for tool in bash sh env dirname readlink sed uname cat; do
  ln -s "$(command -v "$tool")" "$work/path/$tool"
done
clean=(env -i "PATH=$work/path" "HOME=$work/home" "CMIMH_HOME=$work/runs" "DJL_CACHE_DIR=$work/djl")
mkdir "$work/home"
"${clean[@]}" sh -c 'command -v java' && fail "a java is still on the PATH"

seconds() { date +%s.%N; }
took() { awk -v from="$1" -v to="$(seconds)" 'BEGIN { printf "%.1f s", to - from }'; }

echo "image: $(du -sm "$image" | cut -f1) MB, of which runtime $(du -sm "$image/lib/runtime" | cut -f1) MB"

"${clean[@]}" "$cmimh" --version

start=$(seconds)
"${clean[@]}" "$cmimh" train --epochs 2 --json >"$work/train.json" 2>"$work/train.err" ||
  fail "training failed: $(cat "$work/train.err")"
grep -q '"task":"img2txt"' "$work/train.json" || fail "training measured nothing"
echo "trains two epochs, everything unpacked and computed for the first time: $(took "$start")"

start=$(seconds)
"${clean[@]}" "$cmimh" search --text "red heart" --top 3 --json >"$work/search.json" 2>"$work/search.err" ||
  fail "searching failed: $(cat "$work/search.err")"
[ "$(grep -c '"distance"' "$work/search.json")" -ge 3 ] || fail "searching found nothing"
"${clean[@]}" "$cmimh" search --text "puppy" --top 3 --json >"$work/read.json" 2>"$work/search.err" ||
  fail "reading a word that the data set lacks failed: $(cat "$work/search.err")"
grep -q '"read":{"puppy":\["dog"\]}' "$work/read.json" || fail "puppy was not read as dog"
echo "searches: $(took "$start")"

# The clean environment, and the display that Xvfb gives.
{
  echo '#!/usr/bin/env bash'
  printf 'exec'
  printf ' %q' "${clean[@]}"
  echo ' "DISPLAY=$DISPLAY" "XAUTHORITY=${XAUTHORITY:-}" "$@"'
} >"$work/with-display"
chmod +x "$work/with-display"

# The window, by both ways in.
draws() {
  local name=$1 command=$2 colours
  xvfb-run -a -s "-screen 0 1280x800x24" bash -c '
    "$@" >"$0.out" 2>"$0.err" & window=$!
    for _ in $(seq 60); do
      sleep 1
      import -window root "$0.png"
      [ "$(identify -format %k "$0.png")" -gt 50 ] && break
      kill -0 $window 2>/dev/null || break
    done
    kill $window 2>/dev/null || true
    wait $window 2>/dev/null || true' \
    "$work/$name" "$work/with-display" "$image/bin/$command" || true
  colours=$(identify -format %k "$work/$name.png")
  [ "$colours" -gt 50 ] || fail "the window of $command stays blank: $(cat "$work/$name.err")"
  echo "bin/$command draws its window: $colours colours"
}

headless() {
  local code=0
  "${clean[@]}" CMIMH_JVM_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw" \
    "$(command -v timeout)" 20 "$cmimh" >"$work/headless.out" 2>"$work/headless.err" || code=$?
  [ "$code" = 124 ] || fail "the window ended by itself with $code: $(cat "$work/headless.err")"
  if grep -qiE 'exception|error' "$work/headless.err"; then
    fail "the window complains: $(cat "$work/headless.err")"
  fi
  echo "the window stays open on the headless platform"
}

headless
if command -v xvfb-run >/dev/null && command -v import >/dev/null; then
  draws script cmimh
  draws launcher cmimh-explorer
else
  echo "no Xvfb and ImageMagick here: no picture of the window was looked at"
fi
echo "check-image: all well"
