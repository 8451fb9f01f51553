import type { TempRepo } from "../support/temp-repo.ts";
import type { BenchCase } from "./bench-case.ts";
import { type Edit, rustModule } from "./rust-module.ts";

/** As many sources as codex-rs has, since Git lists the whole index for each commit. */
const STANDING = 2_000;

/** Of the touched sources a third changes an API and its spec, a third only bodies, a third both. */
const EDITS: readonly Edit[] = ["api", "body", "both"];

/** Commits a workspace of some thousand small sources, and stages the change of a case in it. */
export function stageCase(repo: TempRepo, { sources, bytes, others }: BenchCase): void {
  for (let at = 0; at < STANDING; at += 1) {
    const path = `crates/c${at % 40}/src/m${at}.rs`;
    repo.write(path, rustModule(at, { bytes: 1_500, edit: "none" }));
    repo.write(`${path}.spec.md`, specOf(at, ""));
  }
  const each = sources === 0 ? 0 : bytes / sources / 2;
  const pathOf = (at: number) => `crates/c${at % 40}/src/touched${at}.rs`;
  const touched = Array.from({ length: sources }, (_, at) => at);
  for (const at of touched) {
    repo.write(pathOf(at), rustModule(at, { bytes: each, edit: "none" }));
    repo.write(`${pathOf(at)}.spec.md`, specOf(at, ""));
  }
  repo.commit("a workspace");
  for (const at of touched) {
    const edit = EDITS[at % EDITS.length] ?? "body";
    repo.write(pathOf(at), rustModule(at, { bytes: each, edit }));
    if (edit !== "body") repo.write(`${pathOf(at)}.spec.md`, specOf(at, " It may have none."));
  }
  for (let at = 0; at < others; at += 1)
    repo.write(`web/f${at % 200}/page${at}.ts`, `export const page = ${at};\n`);
  repo.git("add", "--all");
}

function specOf(seed: number, answer: string): string {
  return `## Overview

Module ${seed} reads what it is asked for.${answer}

## Detailed Behavior

- It waits until the entry is there.

## Broader Context

- Others call it.

## Technical Debt

- None known.

---
tech_debt:
  severity: low
  highest_priority_items: []
related_specs: []
`;
}
