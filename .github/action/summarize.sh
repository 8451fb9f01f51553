# Puts the report into the summary of the job.
set -euo pipefail
source "$GITHUB_ACTION_PATH/.github/action/render.sh"
render markdown >> "$GITHUB_STEP_SUMMARY"
