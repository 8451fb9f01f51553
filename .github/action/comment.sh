# Keeps one comment of the pull request up to date: the one of this bot that begins with the mark. Where nothing was
# found and nothing was said before, nothing is said.
set -euo pipefail
source "$GITHUB_ACTION_PATH/.github/action/render.sh"

refused() {
  echo "::warning::the comment could not be written, which needs the permission pull-requests: write"
  exit 0
}

page=$(render markdown)
mine='.[] | select(.user.type == "Bot" and (.body | startswith("<!-- spec-check -->"))) | .id'
ids=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$PULL_NUMBER/comments" --jq "$mine") || refused
id=${ids%%$'\n'*}
if [[ -z $id && $STATUS == 0 && $page == *"## spec-check: passed"$'\n'* ]]; then exit 0; fi

body='
  let body = "";
  process.stdin.setEncoding("utf8");
  process.stdin.on("data", (part) => (body += part));
  process.stdin.on("end", () => process.stdout.write(JSON.stringify({ body })));
'
if [[ -n $id ]]; then
  node -e "$body" <<< "$page" | send PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" || refused
else
  node -e "$body" <<< "$page" | send POST "repos/$GITHUB_REPOSITORY/issues/$PULL_NUMBER/comments" || refused
fi
