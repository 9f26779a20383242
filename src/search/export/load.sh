#!/bin/sh
# Puts this export behind a search box. Made by `fagverk export search`; make it anew rather than change it.
#
#   SEARCH_URL=https://engine.example.org SEARCH_KEY=… sh load.sh
#
#   SEARCH_URL      where the engine answers
#   SEARCH_KEY      its key (OpenSearch: user:password); left out, none is sent
#   SEARCH_PREFIX   what the names begin with [fagverk]
#
# Everything is loaded beside what is there and counted before it takes its place, so readers always have the one or the
# other, whole. Whatever goes wrong ends the script with a message and a code other than 0; what was there stays.

set -eu
umask 077

languages='@languages@'
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
: "${SEARCH_URL:?say where the engine is: SEARCH_URL=https://engine.example.org sh load.sh}"
url=${SEARCH_URL%/}
prefix=${SEARCH_PREFIX:-fagverk}
case $prefix in
  '' | [!a-z]* | *[!a-z0-9-]*) echo "SEARCH_PREFIX: small letters a-z, digits and hyphens, a letter first" >&2; exit 2 ;;
esac
stamp=$(date -u +%Y%m%d%H%M%S)
work=$(mktemp -d)
headers=$work/headers
: > "$headers"

say() { printf '%s\n' "$*" >&2; }
die() { say "load.sh: $*"; exit 1; }

# Asks the engine: method, path, what is sent (a file, or - for nothing), its type. The answer is in $work/answer and its
# code in $code. The key is in a file that others cannot read, and never among the arguments, which all users can see.
ask() {
  if [ "$3" = - ]; then
    code=$(curl -sS --connect-timeout 20 --max-time 900 -o "$work/answer" -w '%{http_code}' -X "$1" -H @"$headers" "$url$2") || die "no answer from $url"
  else
    code=$(curl -sS --connect-timeout 20 --max-time 900 -o "$work/answer" -w '%{http_code}' -X "$1" -H @"$headers" -H "Content-Type: ${4:-application/json}" \
      --data-binary @"$3" "$url$2") || die "no answer from $url"
  fi
}

# As ask, and nothing but a yes will do.
must() {
  ask "$@"
  case $code in
    2??) ;;
    *) head -c 2000 "$work/answer" >&2 || :; say; die "$1 $2 gave $code" ;;
  esac
}

# The value of a field of the answer, a number or a plain text.
field() {
  tr -d '\n' < "$work/answer" | sed -n 's/.*"'"$1"'" *: *"\{0,1\}\([A-Za-z0-9_.-]*\).*/\1/p'
}

# Ends the script unless as many documents are there as were sent.
counted() {
  [ "$1" = "$2" ] || die "$3: $2 documents were sent and $1 are there"
}

# What was made and is not in use; each engine says how one of them is taken away again: drop NAME.
made=
done=no
finish() {
  result=$?
  trap - EXIT
  if [ "$done" = no ]; then
    for name in $made; do
      say "removing $name"
      (drop "$name") || :
    done
  fi
  rm -rf "$work"
  exit "$result"
}
trap finish EXIT
trap 'exit 130' HUP INT TERM

@engine@
done=yes
