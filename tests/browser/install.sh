#!/bin/sh
# Finds msgfmt, w3m and a Chromium for the browser tests: an installed one, else Debian's package when root, else Playwright's own.
# In CI a missing browser is a failure; elsewhere the browser tests are skipped, and say so.
python="$1"
if ! { command -v msgfmt && command -v w3m; } >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
then
    echo "Installing gettext (msgfmt judges the catalogues) and w3m (reads pages as text)."
    apt-get update -qq >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq gettext w3m >/dev/null 2>&1
fi
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests."
    apt-get update -qq >/dev/null 2>&1
    if DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-core >/dev/null 2>&1 &&
        command -v chromium >/dev/null 2>&1; then exit 0; fi
fi
if "$python" -m playwright install chromium >/dev/null 2>&1; then exit 0; fi
if [ -n "$CI" ]; then
    echo "No Chromium could be had; in CI that is a failure." >&2
    exit 1
fi
echo "No Chromium could be had: the tests in tests/browser will be skipped." >&2
