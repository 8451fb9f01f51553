import * as v from "valibot";
import type { BlockProblem } from "../../judge/block-problem.ts";
import { WHOLE } from "./whole.ts";

const LINES = v.array(v.string());

/** How an API block falls short. The lines of one that is not there are in no report. */
export const BLOCK: v.GenericSchema<unknown, BlockProblem> = v.variant("kind", [
  v.strictObject({
    kind: v.literal("differs"),
    line: WHOLE,
    missing: LINES,
    extra: LINES,
    changed: v.array(v.strictObject({ before: v.string(), after: v.string() })),
  }),
  v.pipe(
    v.strictObject({ kind: v.literal("missing") }),
    v.transform(({ kind }) => ({ kind, nameless: false, expected: [] })),
  ),
  v.strictObject({ kind: v.literal("several"), lines: v.array(WHOLE) }),
  v.strictObject({ kind: v.picklist(["unclosed", "codeless", "left"]), line: WHOLE }),
  v.strictObject({ kind: v.literal("unknown") }),
]);
