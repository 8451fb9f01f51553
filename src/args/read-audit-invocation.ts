import { SpecCheckError } from "../core/errors.ts";
import type { AuditInvocation, CommonOptions } from "./invocation.ts";
import type { CommandLine } from "./read-command-line.ts";

/**
 * Reads what `audit` takes.
 *
 * @throws SpecCheckError `usage` for a percentage that is none, and for an update without a baseline.
 */
export function readAuditInvocation(
  paths: readonly string[],
  line: CommandLine,
  options: CommonOptions,
): AuditInvocation {
  const value = (name: string) => line.options.get(name)?.value ?? null;
  const baseline = value("baseline");
  const updatesBaseline = line.options.has("update-baseline");
  if (updatesBaseline && baseline === null) {
    throw new SpecCheckError("usage", "--update-baseline needs a baseline", {
      help: "Write `spec-check audit --baseline FILE --update-baseline`.",
    });
  }
  if (updatesBaseline && value("rev") !== null) {
    throw new SpecCheckError("usage", "--update-baseline and --rev cannot be combined", {
      help: "A baseline is updated by what is staged; leave --rev out.",
    });
  }
  return {
    command: "audit",
    rev: value("rev"),
    since: value("since"),
    countsItems: line.options.has("mentions"),
    usesCache: !line.options.has("no-cache"),
    failUnder: readPercent(value("fail-under")),
    baseline,
    updatesBaseline,
    paths,
    options,
  };
}

function readPercent(word: string | null): number | null {
  if (word === null) return null;
  const percent = Number(word);
  if (/^\d+(?:\.\d+)?$/.test(word) && percent <= 100) return percent;
  throw new SpecCheckError(
    "usage",
    `--fail-under needs a percentage from 0 to 100, found ${JSON.stringify(word)}`,
    { help: "Write for example --fail-under 80." },
  );
}
