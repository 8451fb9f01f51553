import * as v from "valibot";
import type { ToldProblem } from "../../judge/block-problem.ts";
import { WHOLE } from "./whole.ts";

const LINES = v.array(v.string());

/** How an API block falls short. */
export const BLOCK: v.GenericSchema<unknown, ToldProblem> = v.variant("kind", [
  v.strictObject({
    kind: v.literal("differs"),
    line: WHOLE,
    missing: LINES,
    extra: LINES,
    changed: v.array(v.strictObject({ before: v.string(), after: v.string() })),
  }),
  v.strictObject({ kind: v.literal("several"), lines: v.array(WHOLE) }),
  v.strictObject({ kind: v.picklist(["unclosed", "codeless", "left"]), line: WHOLE }),
  v.strictObject({ kind: v.picklist(["missing", "unknown"]) }),
]);
