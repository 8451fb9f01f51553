# Uploads the report to code scanning. A pull request from a fork has a token that may not: then a warning says so.
set -euo pipefail
source "$GITHUB_ACTION_PATH/.github/action/render.sh"

sarif=$(render sarif | gzip -9 -c | base64 | tr -d '\n')
export COMMIT=$GITHUB_SHA REF=$GITHUB_REF
if [[ $EVENT_NAME == pull_request ]]; then
  export COMMIT=$PULL_HEAD REF=refs/pull/$PULL_NUMBER/head
fi
body='
  let sarif = "";
  process.stdin.on("data", (part) => (sarif += part));
  process.stdin.on("end", () => {
    const { COMMIT: commit_sha, REF: ref } = process.env;
    process.stdout.write(JSON.stringify({ commit_sha, ref, sarif: sarif.trim(), tool_name: "spec-check" }));
  });
'
if ! node -e "$body" <<< "$sarif" | send POST "repos/$GITHUB_REPOSITORY/code-scanning/sarifs"; then
  echo "::warning::the report could not be uploaded to code scanning, which needs the permission security-events: write"
fi
