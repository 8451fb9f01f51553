import { HOOK_COMMANDS, type HookName, PACKAGE } from "./hook-name.ts";

/** Where a hook finds spec-check. */
export interface HookFinder {
  /** The folder whose `node_modules` may hold the package, relative to the root, empty for the root itself. */
  readonly folder: string;
  /**
   * Absolute: where the package is on this machine, for a hook that no other machine gets; null in a file that is
   * committed.
   */
  readonly local: string | null;
  /** What npx is asked for where nothing is installed; null where the package belongs into `node_modules`. */
  readonly npx: string | null;
}

/** The lines of a shell hook that let spec-check judge, and stop Git where it does, or where it is not there. */
export function hookLines(hook: HookName, finder: HookFinder): readonly string[] {
  const lines = [...findLines(finder), ...runLines(hook, finder)];
  return hook === "pre-push" ? [...KEEP_REFS, ...lines, ...GIVE_REFS_BACK] : lines;
}

/** Both Git and the rest of the script may read the list of refs, which can be read once. */
const KEEP_REFS = ["spec_check_refs=$(cat)"];
const GIVE_REFS_BACK = [
  `if [ -z "$spec_check_refs" ]; then exec </dev/null; else exec <<spec_check_refs`,
  "$spec_check_refs",
  "spec_check_refs",
  "fi",
];

function findLines({ folder, local }: HookFinder): readonly string[] {
  const inner = `${folder === "" ? "" : `${folder}/`}node_modules/${PACKAGE}`;
  const missing = '[ -d "$spec_check" ] || ';
  return [
    `spec_check=${quoted(inner)}`,
    // A linked work tree has no node_modules, so those of the main one are next.
    `${missing}spec_check=$(git rev-parse --git-common-dir)/../${quoted(inner)}`,
    ...(local === null ? [] : [`${missing}spec_check=${quoted(local)}`]),
  ];
}

function runLines(hook: HookName, { npx }: HookFinder): readonly string[] {
  const feed =
    hook === "pre-push" ? `{ [ -z "$spec_check_refs" ] || printf '%s\\n' "$spec_check_refs"; } | ` : "";
  const command = HOOK_COMMANDS[hook];
  const lines = [
    'if [ -d "$spec_check" ]; then',
    `  ${feed}sh "$spec_check/hooks/${hook}" "$@" || exit $?`,
    `elif [ "\${SPEC_CHECK:-}" = 0 ]; then`,
    "  echo 'spec-check: skipped, since SPEC_CHECK=0 is set' >&2",
  ];
  if (command === null) {
    return [
      ...lines,
      `elif [ -n "\${SPEC_EXEMPT:-}" ]; then`,
      `  echo 'spec-check: SPEC_EXEMPT needs the package ${PACKAGE}' >&2`,
      "  exit 2",
      "fi",
    ];
  }
  const last =
    npx === null
      ? [`  echo 'spec-check is not installed, so nothing was judged: npm install' >&2`, "  exit 2"]
      : [`  ${feed}npx --yes --prefer-offline ${quoted(npx)} ${command} || exit $?`];
  return [
    ...lines,
    "elif command -v spec-check >/dev/null; then",
    `  ${feed}spec-check ${command} || exit $?`,
    "else",
    ...last,
    "fi",
  ];
}

/** A word of a shell; plain ones stay as they are. */
export function quoted(word: string): string {
  return /^[\w./@^~+-]+$/.test(word) && !word.startsWith("~") ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
