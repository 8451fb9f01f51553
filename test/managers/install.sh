#!/bin/sh
# Installs the pre-commit framework below .build, where `npm run managers` finds it before what is on the path. The other
# managers come from npm, into the repositories that they are tried in. Without Python the rest is tried all the same.
set -u
folder=.build/managers
[ -x "$folder/bin/pre-commit" ] && exit 0
if python3 -m venv "$folder" && "$folder/bin/pip" install --quiet --disable-pip-version-check pre-commit==4.6.2; then
  exit 0
fi
rm -rf "$folder"
echo 'managers: the pre-commit framework could not be installed with python3, venv and pip' >&2
