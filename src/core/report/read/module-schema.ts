import * as v from "valibot";
import type { Analysis, ApiChange, ItemKind } from "../../api-change.ts";
import type { ModuleReport, SpecStatus } from "../../report.ts";
import { BLOCK } from "./block-schema.ts";
import { oneOf } from "./one-of.ts";
import { WHOLE } from "./whole.ts";

const KIND = oneOf<ItemKind>({
  fn: true,
  struct: true,
  enum: true,
  union: true,
  variant: true,
  field: true,
  trait: true,
  type: true,
  const: true,
  static: true,
  mod: true,
  use: true,
  "extern crate": true,
  impl: true,
  macro: true,
  "macro call": true,
  attribute: true,
  unread: true,
});

const SPEC_STATUS = oneOf<SpecStatus>({
  updated: true,
  unchanged: true,
  cosmetic: true,
  missing: true,
  added: true,
  deleted: true,
  moved: true,
  accepted: true,
  exempt: true,
});

const ANALYSIS = oneOf<Analysis>({ complete: true, partial: true, failed: true, skipped: true });

const CHANGE: v.GenericSchema<unknown, ApiChange> = v.strictObject({
  change: oneOf<ApiChange["change"]>({ added: true, removed: true, changed: true, moved: true }),
  kind: KIND,
  path: v.string(),
  visibility: v.string(),
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
  line: v.nullable(WHOLE),
  previousLine: v.nullable(WHOLE),
  from: v.exactOptional(v.string()),
  to: v.exactOptional(v.string()),
  mentioned: v.exactOptional(v.boolean()),
});

/** A module as JSON has it: the commits that cleared it by their ids alone. */
export interface WrittenModule extends Omit<ModuleReport, "clearedBy"> {
  readonly clearedBy?: readonly string[];
}

/** A module of a report. */
export const MODULE: v.GenericSchema<unknown, WrittenModule> = v.strictObject({
  source: v.string(),
  previousSource: v.nullable(v.string()),
  status: oneOf<ModuleReport["status"]>({ added: true, modified: true, deleted: true, renamed: true }),
  spec: v.string(),
  specStatus: SPEC_STATUS,
  accepted: v.exactOptional(v.string()),
  analysis: ANALYSIS,
  apiBlock: v.exactOptional(BLOCK),
  reachUnknown: v.exactOptional(v.array(v.string())),
  api: v.array(CHANGE),
  clearedBy: v.exactOptional(v.array(v.string())),
});
