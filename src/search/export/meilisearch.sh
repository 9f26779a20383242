if [ -n "${SEARCH_KEY:-}" ]; then
  printf 'Authorization: Bearer %s\n' "$SEARCH_KEY" > "$headers"
fi

# Waits until what was asked for is done; the engine answers before it does anything.
wait_for() {
  task=$(field taskUid)
  [ -n "$task" ] || die "the engine named no task"
  while :; do
    must GET "/tasks/$task" -
    case $(field status) in
      succeeded) return ;;
      enqueued | processing) sleep "${SEARCH_WAIT:-1}" ;;
      *) head -c 2000 "$work/answer" >&2; say; die "task $task did not succeed" ;;
    esac
  done
}

remove() {
  ask GET "/indexes/$1" -
  case $code in
    404) return ;;
    2??) must DELETE "/indexes/$1" -; wait_for ;;
    *) die "GET /indexes/$1 gave $code" ;;
  esac
}

create() {
  printf '{"uid":"%s","primaryKey":"id"}' "$1" > "$work/index"
  must POST /indexes "$work/index"
  wait_for
}

drop() { ask DELETE "/indexes/$1" -; }

for one in $languages; do
  lang=${one%%:*}
  index=$prefix-$lang-new
  say "$index: ${one##*:} documents"
  # What a broken run left.
  remove "$index"
  create "$index"
  made="$made $index"
  must PATCH "/indexes/$index/settings" "$here/$lang/settings.json"
  wait_for
  for file in "$here/$lang"/documents-*.ndjson; do
    must POST "/indexes/$index/documents" "$file" application/x-ndjson
    wait_for
  done
  must GET "/indexes/$index/stats" -
  counted "$(field numberOfDocuments)" "${one##*:}" "$index"
done

swaps=
for one in $languages; do
  live=$prefix-${one%%:*}
  # Only two that are there can change places.
  ask GET "/indexes/$live" -
  case $code in
    2??) ;;
    404) create "$live" ;;
    *) die "GET /indexes/$live gave $code" ;;
  esac
  swaps="$swaps,{\"indexes\":[\"$live\",\"$live-new\"]}"
done

# All languages take their place in one step.
printf '[%s]' "${swaps#,}" > "$work/swaps"
must POST /swap-indexes "$work/swaps"
wait_for
done=yes
for one in $languages; do
  remove "$prefix-${one%%:*}-new"
done
say "$prefix: loaded"
