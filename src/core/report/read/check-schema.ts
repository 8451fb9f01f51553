import * as v from "valibot";
import type { Report, Summary, Verdict } from "../../report.ts";
import { FINDING } from "./finding-schema.ts";
import { MODULE } from "./module-schema.ts";
import { oneOf } from "./one-of.ts";
import { SHARD } from "./shard-schema.ts";
import { WHOLE } from "./whole.ts";

const VERDICT = oneOf<Verdict>({ pass: true, warn: true, block: true });

const SUMMARY: v.GenericSchema<unknown, Summary> = v.strictObject({
  modules: WHOLE,
  apiChanges: WHOLE,
  errors: WHOLE,
  warnings: WHOLE,
  skipped: WHOLE,
  exempt: v.exactOptional(WHOLE),
  accepted: v.exactOptional(WHOLE),
  specs: v.exactOptional(WHOLE),
});

const PLACES = v.array(WHOLE);

/** The report of a check as JSON has it. */
export const CHECK_REPORT = v.strictObject({
  version: v.literal(1),
  mode: oneOf<Report["mode"]>({ staged: true, range: true, since: true, "pre-push": true, lint: true }),
  base: v.nullable(v.string()),
  head: v.string(),
  verdict: VERDICT,
  modules: v.array(MODULE),
  commits: v.exactOptional(
    v.array(
      v.strictObject({
        oid: v.string(),
        subject: v.string(),
        verdict: VERDICT,
        modules: v.array(MODULE),
        findings: v.array(FINDING),
      }),
    ),
  ),
  findings: v.array(FINDING),
  refs: v.exactOptional(
    v.array(
      v.strictObject({
        localRef: v.string(),
        remoteRef: v.nullable(v.string()),
        bases: v.array(v.string()),
        head: v.string(),
        verdict: VERDICT,
        modules: PLACES,
        commits: PLACES,
        findings: PLACES,
        summary: SUMMARY,
      }),
    ),
  ),
  summary: SUMMARY,
  shard: v.exactOptional(SHARD),
});

/** What {@link CHECK_REPORT} takes. */
export type WrittenReport = v.InferOutput<typeof CHECK_REPORT>;
