import { DEBT_SEVERITIES } from "../core/debt/debt-severity.ts";
import type { CommonOptions, DebtInvocation } from "./invocation.ts";
import type { CommandLine } from "./read-command-line.ts";
import { unknownWord } from "./usage-errors.ts";

/**
 * Reads what `debt` takes.
 *
 * @throws SpecCheckError `usage` for a severity that is none.
 */
export function readDebtInvocation(
  paths: readonly string[],
  line: CommandLine,
  options: CommonOptions,
): DebtInvocation {
  const value = (name: string) => line.options.get(name)?.value ?? null;
  const word = value("fail-on");
  const failOn = DEBT_SEVERITIES.find((severity) => severity === word) ?? null;
  if (word !== null && failOn === null) throw unknownWord("severity", word, DEBT_SEVERITIES);
  return { command: "debt", rev: value("rev"), since: value("since"), failOn, paths, options };
}
