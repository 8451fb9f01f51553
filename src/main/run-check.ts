import type { Invocation } from "../args/invocation.ts";
import { type CheckOutcome, checkStaged } from "../commands/check.ts";
import { COMMITS_FOR_PEOPLE } from "../core/push/newest-commits.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";
import { writeOutcome } from "./write-outcome.ts";

type CheckInvocation = Extract<Invocation, { readonly command: "check" | "range" | "since" | "pre-push" }>;

/** Judges the staged change, a range or a push, writes the report, and answers with the status it asks for. */
export async function runCheck(invocation: CheckInvocation, context: RunContext): Promise<ExitStatus> {
  const outcome = await check(invocation, context);
  context.onPhase("writing the report");
  return writeOutcome(outcome, context);
}

async function check(invocation: CheckInvocation, context: RunContext): Promise<CheckOutcome> {
  const common = { cwd: context.cwd, configFile: context.options.configFile, env: context.process.env };
  switch (invocation.command) {
    case "check": {
      const { platform, ppid } = context.process;
      const { maxWarnings } = context.options;
      const { onPhase } = context;
      const place = { platform, ppid };
      return checkStaged({ ...common, paths: invocation.paths, maxWarnings, place, onPhase });
    }
    case "range": {
      const { checkRange } = await import("../commands/check-range.ts");
      const { range, perCommit, shard, paths } = invocation;
      return checkRange({ ...common, range, perCommit, shard, paths });
    }
    case "since": {
      const { checkSince } = await import("../commands/check-since.ts");
      return checkSince({ ...common, since: invocation.since, paths: invocation.paths });
    }
    case "pre-push": {
      const { checkPush } = await import("../commands/pre-push.ts");
      const { remote, url } = invocation;
      const mostCommits = context.options.format === "json" ? null : COMMITS_FOR_PEOPLE;
      return checkPush({ ...common, remote, url, stdin: () => context.process.stdin, mostCommits });
    }
  }
}
