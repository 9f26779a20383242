if [ -n "${SEARCH_KEY:-}" ]; then
  printf 'X-TYPESENSE-API-KEY: %s\n' "$SEARCH_KEY" > "$headers"
fi

# A file with this load's names in it.
named() {
  sed -e "s/@name@/$name/g" -e "s/@alias@/$alias/g" "$here/$lang/$1" > "$work/named"
}

# Removes a collection and what goes with it.
drop() {
  for path in "/collections/$1" "/synonym_sets/$1" "/curation_sets/$1"; do
    ask DELETE "$path" -
    case $code in
      2?? | 404) ;;
      *) say "DELETE $path gave $code; remove it by hand" ;;
    esac
  done
}

for one in $languages; do
  lang=${one%%:*}
  alias=$prefix-$lang
  name=$alias-$stamp
  say "$name: ${one##*:} documents"
  made="$made $name"
  must PUT "/synonym_sets/$name" "$here/$lang/synonyms.json"
  must PUT "/curation_sets/$name" "$here/$lang/curations.json"
  named collection.json
  must POST /collections "$work/named"
  for file in "$here/$lang"/documents-*.ndjson; do
    must POST "/collections/$name/documents/import?action=create" "$file" text/plain
    # An import is answered with 200 when some of its documents were refused.
    if grep -q '"success" *: *false' "$work/answer"; then
      grep '"success" *: *false' "$work/answer" | head -c 2000 >&2
      say
      die "$name: some documents were refused"
    fi
  done
  must GET "/collections/$name" -
  counted "$(field num_documents)" "${one##*:}" "$name"
done

old=
for one in $languages; do
  lang=${one%%:*}
  alias=$prefix-$lang
  name=$alias-$stamp
  ask GET "/aliases/$alias" -
  case $code in
    2??) before=$(field collection_name) ;;
    404) before= ;;
    *) die "GET /aliases/$alias gave $code" ;;
  esac
  must PUT "/stopwords/$alias" "$here/$lang/stopwords.json"
  printf '{"collection_name":"%s"}' "$name" > "$work/alias"
  must PUT "/aliases/$alias" "$work/alias"
  # From here on it is in use, and a fault further down must not take it away.
  made=$(printf '%s' " $made " | sed "s/ $name / /")
  named preset.json
  must PUT "/presets/$alias" "$work/named"
  # Only what this script has made is removed.
  case $before in "$alias"-[0-9]*) old="$old $before" ;; esac
done
done=yes
for collection in $old; do
  drop "$collection"
done
say "$prefix: loaded"
