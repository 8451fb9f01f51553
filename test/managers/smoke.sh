#!/usr/bin/env bash
# A fresh repository, the packed package, one command, one blocked commit: on every system that has Git and Node.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
npm pack --ignore-scripts --silent --pack-destination "$home" >/dev/null
tarball=$(ls "$home"/*.tgz)

mkdir -p "$home/a repo/src"
cd "$home/a repo"
git init --quiet
git config user.name Ada
git config user.email ada@example.org
echo 'pub fn run() {}' >src/exec.rs
printf '## Overview\n\n`run` runs.\n' >src/exec.rs.spec.md
git add .
git commit --quiet --message one

npx --yes --package "$tarball" -- spec-check init --yes
npx --yes --package "$tarball" -- spec-check doctor
echo 'pub fn run(fast: bool) {}' >src/exec.rs
if said=$(git commit --quiet --all --message two 2>&1); then
  printf 'the commit was not blocked: %s\n' "$said" >&2
  exit 1
fi
printf '%s\n' "$said"
grep -q api-changed-without-spec <<<"$said"
npx --yes --package "$tarball" -- spec-check uninstall --yes
git commit --quiet --all --message two
