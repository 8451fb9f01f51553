import type { CommonOptions, Invocation } from "./invocation.ts";

/** What every command does where no option says otherwise. */
const DEFAULTS: CommonOptions = {
  configFile: null,
  cwd: null,
  format: "text",
  output: null,
  quiet: false,
  color: null,
  maxWarnings: null,
  timing: false,
};

/**
 * What the arguments of most hooks mean, `--staged` and no more; null for all others. Reading a command line loads the
 * table of all options, for which a hook has no time. A test holds this to the long way.
 */
export function plainCheck(argv: readonly string[]): Invocation | null {
  const isPlain = argv.length === 0 || (argv.length === 1 && argv[0] === "--staged");
  return isPlain ? { command: "check", paths: [], options: DEFAULTS } : null;
}
