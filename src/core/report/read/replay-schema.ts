import * as v from "valibot";
import type { CommitCounts, ReplayReport } from "../../replay/replay-report.ts";
import { FINDING, RULE, SEVERITY } from "./finding-schema.ts";
import { SHARD } from "./shard-schema.ts";
import { WHOLE } from "./whole.ts";

const COUNTS = {
  commits: WHOLE,
  touching: WHOLE,
  changing: WHOLE,
  blocked: WHOLE,
  warned: WHOLE,
} as const satisfies Record<keyof CommitCounts, unknown>;

/** The report of a replay. */
export const REPLAY_REPORT: v.GenericSchema<unknown, ReplayReport> = v.strictObject({
  version: v.literal(1),
  base: v.string(),
  head: v.string(),
  totals: v.strictObject(COUNTS),
  months: v.array(v.strictObject({ month: v.string(), ...COUNTS })),
  rules: v.array(v.strictObject({ rule: RULE, severity: SEVERITY, commits: WHOLE, findings: WHOLE })),
  blocked: v.array(
    v.strictObject({
      oid: v.string(),
      day: v.string(),
      subject: v.string(),
      findings: v.array(FINDING),
    }),
  ),
  shard: v.exactOptional(SHARD),
});
