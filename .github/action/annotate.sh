# Shows findings at their lines.
set -euo pipefail
source "$GITHUB_ACTION_PATH/.github/action/render.sh"
render github
