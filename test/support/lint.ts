import { DEFAULT_FORMAT, type SpecFormat } from "../../src/core/config/spec-format.ts";
import { linkTree } from "../../src/core/links/link-tree.ts";
import { lintSpec, readLintedSpec } from "../../src/core/lint/lint-spec.ts";
import type { SpecFault } from "../../src/core/lint/spec-fault.ts";
import { treeOf } from "./tree-of.ts";

/** The text of a spec that has no fault, in pieces that tests replace. */
export const SOUND_BODY = `## Overview
Runs programs.

## Detailed Behavior
- \`run()\` runs one.

## Broader Context
- Everything starts here.

## Technical Debt
- Runs one at a time.
`;

export const SOUND_FOOTER = `
---
tech_debt:
  severity: low
  highest_priority_items: []
related_specs:
  - ./mod.rs.spec.md
`;

export const SOUND_SPEC: string = SOUND_BODY + SOUND_FOOTER;

/** What a test of a spec may set. */
export interface LintOf {
  readonly path?: string;
  readonly files?: readonly string[];
  readonly format?: Partial<SpecFormat>;
  readonly moves?: Readonly<Record<string, string>>;
}

/** The faults of a spec by itself. */
export function faultsOf(
  text: string,
  { path = "src/a.rs.spec.md", ...more }: LintOf = {},
): readonly SpecFault[] {
  const tree = linkTree(treeOf(path, "src/mod.rs.spec.md", ...(more.files ?? [])));
  const format = { ...DEFAULT_FORMAT, ...more.format };
  const movedTo = (from: string) => more.moves?.[from] ?? null;
  return lintSpec(readLintedSpec({ path, text, format, tree, movedTo }));
}

/** The same in a short form: line, rule, and what it is about. */
export function toldFaults(text: string, options: LintOf = {}): readonly string[] {
  return faultsOf(text, options).map(({ line, rule, items }) => [line ?? "-", rule, ...items].join(" "));
}
