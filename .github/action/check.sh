# Judges the range once and keeps the JSON report; the steps to come write it in their formats.
set -euo pipefail

stop() {
  echo "::error::$1"
  exit 2
}

range=$INPUT_RANGE
if [[ -z $range ]]; then
  case $EVENT_NAME in
    pull_request) range=$PULL_BASE...$PULL_HEAD ;;
    push)
      # A new branch has nothing before it: what counts is where it left the default branch.
      if [[ $PUSH_BEFORE =~ ^0*$ ]]; then range=origin/$DEFAULT_BRANCH...$GITHUB_SHA; else range=$PUSH_BEFORE..$GITHUB_SHA; fi
      ;;
    *) stop "the event $EVENT_NAME has no range of its own: set the input range" ;;
  esac
fi

options=("--range=$range" --format json)
case $INPUT_PER_COMMIT in
  true) options+=(--per-commit) ;;
  false) ;;
  *) stop "per-commit has to be true or false" ;;
esac
if [[ -n $INPUT_CONFIG ]]; then options+=("--config=$INPUT_CONFIG"); fi
if [[ -n $INPUT_MAX_WARNINGS ]]; then options+=("--max-warnings=$INPUT_MAX_WARNINGS"); fi

mkdir -p "$RUNNER_TEMP/spec-check"
report=$RUNNER_TEMP/spec-check/report.json
status=0
# Notices name files, which may be called like commands: nothing of them is one.
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$token"
"$SPEC_CHECK_BIN" "${options[@]}" > "$report" || status=$?
echo "::$token::"
if ((status > 1)); then stop "spec-check could not judge the range; what it said is above"; fi
{
  echo "status=$status"
  echo "report=$report"
} >> "$GITHUB_OUTPUT"
