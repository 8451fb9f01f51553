# Writes the report that was kept in another format to standard output. Its verdict is for the last step to tell.
render() {
  local status=0 options=(merge-reports "$REPORT" --format "$1")
  if [[ -n ${INPUT_MAX_WARNINGS:-} ]]; then options+=("--max-warnings=$INPUT_MAX_WARNINGS"); fi
  "$SPEC_CHECK_BIN" "${options[@]}" || status=$?
  if ((status > 1)); then return "$status"; fi
}

# Sends the JSON document of standard input to GitHub: METHOD PATH. GH_TOKEN is gh's own variable.
send() {
  gh api --method "$1" "$2" --input - > /dev/null
}
