/** What the choice of colours hangs on. */
export interface ColorSituation {
  /** `--color` or `--no-color`, null where neither was given. */
  readonly asked: boolean | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/**
 * Whether to write colours: the option, then NO_COLOR (when not empty, see no-color.org), then FORCE_COLOR (`0` and
 * `false` mean none, as in Node), then CLICOLOR_FORCE (unless `0`), then whether a terminal reads that is not a dumb
 * one, unless CLICOLOR is `0` (see bixense.com/clicolors).
 */
export function choosesColor({ asked, env, isTerminal }: ColorSituation): boolean {
  if (asked !== null) return asked;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env.CLICOLOR_FORCE !== undefined && !["", "0"].includes(env.CLICOLOR_FORCE)) return true;
  return isTerminal && env.TERM !== "dumb" && env.CLICOLOR !== "0";
}
