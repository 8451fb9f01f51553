# Finds spec-check: what the repository has installed, else the version asked for, installed beside the repository.
set -euo pipefail

own=node_modules/.bin/spec-check
if [[ -x $own ]]; then
  echo "bin=$PWD/$own" >> "$GITHUB_OUTPUT"
  exit 0
fi
if [[ ! $SPEC_CHECK_VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]]; then
  echo "::error::version has to be a whole one such as 0.1.0"
  exit 2
fi
folder=$RUNNER_TEMP/spec-check
npm install --prefix "$folder" --no-save --ignore-scripts --no-audit --no-fund "rust-spec-check@$SPEC_CHECK_VERSION"
echo "bin=$folder/node_modules/.bin/spec-check" >> "$GITHUB_OUTPUT"
