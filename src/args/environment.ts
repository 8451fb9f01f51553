/** What an environment variable is for; `--help` and the man page tell of it. */
export interface EnvironmentEntry {
  readonly name: string;
  readonly summary: string;
}

/** The variables that this version reads by itself; Git reads its own. */
export const ENVIRONMENT: readonly EnvironmentEntry[] = [
  { name: 'SPEC_EXEMPT="reason"', summary: "exempts the commit being made and says why" },
  { name: "SPEC_CHECK=0", summary: "skips the check with one line on standard error" },
  { name: "NO_COLOR, FORCE_COLOR", summary: "no colours, colours; CLICOLOR and CLICOLOR_FORCE count too" },
  { name: "COLUMNS", summary: "the width of the terminal, if not what it says itself" },
];

/** What the numbers mean that a run ends with. */
export const EXIT_STATUS: readonly (readonly [status: number, summary: string])[] = [
  [0, "nothing blocks"],
  [1, "a finding blocks"],
  [2, "spec-check could not judge"],
];
