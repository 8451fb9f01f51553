# Ends the job as the check did.
set -euo pipefail
if [[ $STATUS != 0 ]]; then
  echo "spec-check: the range is blocked"
  exit 1
fi
