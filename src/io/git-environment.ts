/** Variables that only name programs to start or patterns to read otherwise; none of them says which repository. */
const DROPPED = new Set([
  "EDITOR",
  "GIT_ASKPASS",
  "GIT_EDITOR",
  "GIT_EXTERNAL_DIFF",
  "GIT_GLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
  "GIT_LITERAL_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_PAGER",
  "GIT_PROXY_COMMAND",
  "GIT_SEQUENCE_EDITOR",
  "GIT_SSH",
  "GIT_SSH_COMMAND",
  "GIT_TEMPLATE_DIR",
  "PAGER",
  "PREFIX",
  "SSH_ASKPASS",
  "VISUAL",
]);

/** What every Git process of spec-check runs with: it takes no lock, fetches nothing, asks nothing. */
const FIXED = {
  // What GIT_NO_LAZY_FETCH does, for versions of Git that do not know it.
  GIT_ALLOW_PROTOCOL: "none",
  // A name that no file has.
  GIT_GRAFT_FILE: "",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
} as const;

/** A trace that Git would write among the words by which its failures are told apart, not into a file. */
const TRACE = /^GIT_TRACE/i;
const TRACE_TO_STREAM = /^(?:[0-9]|true)$/i;

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of a Git process: everything inherited, since in a hook `GIT_INDEX_FILE`, `GIT_DIR` and their kin
 * name the very commit being made; less what could start another program. Replacement objects and grafts are off because
 * the real objects are what is committed and pushed. `LC_ALL` is `C` because failures are told apart by Git's own words.
 */
export function gitEnvironment(inherited: Environment): Readonly<Record<string, string>> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(inherited)) {
    if (value === undefined || DROPPED.has(name.toUpperCase())) continue;
    if (TRACE.test(name) && TRACE_TO_STREAM.test(value)) continue;
    environment[name] = value;
  }
  return { ...environment, ...FIXED };
}
