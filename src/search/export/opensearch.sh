if [ -n "${SEARCH_KEY:-}" ]; then
  printf 'Authorization: Basic %s\n' "$(printf '%s' "$SEARCH_KEY" | base64 | tr -d '\n')" > "$headers"
fi

drop() { ask DELETE "/$1" -; }

actions=
old=
for one in $languages; do
  lang=${one%%:*}
  alias=$prefix-$lang
  index=$alias-$stamp
  say "$index: ${one##*:} documents"
  must PUT "/$index" "$here/$lang/index.json"
  made="$made $index"
  for file in "$here/$lang"/documents-*.ndjson; do
    must POST "/$index/_bulk" "$file" application/x-ndjson
    # A bulk is answered with 200 when some of its documents were refused.
    grep -q '"errors" *: *false' "$work/answer" || { head -c 2000 "$work/answer" >&2; say; die "$index: some documents were refused"; }
  done
  must POST "/$index/_refresh" -
  must GET "/$index/_count" -
  counted "$(field count)" "${one##*:}" "$index"
  must GET "/_cat/aliases/$alias?h=index" -
  before=$(tr -s ' \r\n' ' ' < "$work/answer")
  for name in $before; do
    actions="$actions,{\"remove\":{\"index\":\"$name\",\"alias\":\"$alias\"}}"
    # Only what this script has made is removed.
    case $name in "$alias"-[0-9]*) old="$old $name" ;; esac
  done
  actions="$actions,{\"add\":{\"index\":\"$index\",\"alias\":\"$alias\"}}"
done

# All languages take their place in one step.
printf '{"actions":[%s]}' "${actions#,}" > "$work/actions"
must POST /_aliases "$work/actions"
done=yes
for one in $languages; do
  must PUT "/_scripts/$prefix-${one%%:*}" "$here/${one%%:*}/template.json"
done
for index in $old; do
  must DELETE "/$index" -
done
say "$prefix: loaded"
