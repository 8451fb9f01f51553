import * as assert from "uvu/assert";
import { RUST, SOURCE, SPEC, withModule } from "./scenario.ts";
import type { Outcome, RepoOptions, Start, TempRepo } from "./temp-repo.ts";

/** The lines of the API block of the scenarios' module, before its API changes and after. */
export const LINES = {
  base: `pub struct Limits {
    pub timeout: u64,
}

pub fn run(command: &str) -> bool;
pub fn stop();`,
  api: `pub struct Limits {
    pub timeout: u64,
}

pub fn run(command: &str) -> Option<bool>;
pub fn stop();`,
} as const;

/** An API block with these lines. */
export function blockOf(lines: string, name = ""): string {
  return `<!-- spec-check:api${name} -->\n\n\`\`\`rust\n${lines}\n\`\`\`\n\n<!-- /spec-check:api -->\n`;
}

const PROSE = `## Overview

\`run\` starts a command; \`stop\` ends it. \`Limits\` has a \`timeout\`.

## Detailed Behavior

- One at a time.

`;

const REST = `
## Broader Context

None.

---
tech_debt:
  severity: low # so far
  highest_priority_items: [] # none yet
related_specs: []
`;

/** A spec with an API block between prose and footer. */
export function specOf(lines: string): string {
  return PROSE + blockOf(lines) + REST;
}

/** The same without a block. */
export const WITHOUT_BLOCK: string = PROSE + REST.slice(1);

/** A repository that asks for API blocks, whose module has this spec and whose source is changed and staged. */
export async function withStagedApi(
  spec: string,
  use: (repo: TempRepo) => void | Promise<void>,
  options: RepoOptions = {},
): Promise<void> {
  await withModule(async (repo) => {
    repo.write(".specrc.json", '{ "require": "signature" }\n');
    repo.write(SPEC, spec);
    repo.commit("spec");
    repo.write(SOURCE, RUST.api);
    repo.git("add", SOURCE);
    await use(repo);
  }, options);
}

/** Runs `spec-check fix`, which must mend everything. */
export function fixed(repo: TempRepo, args: readonly string[] = [], start: Start = {}): Outcome {
  const outcome = repo.writing(["fix", ...args], start);
  assert.is(outcome.status, 0, `${outcome.stdout}${outcome.stderr}`);
  return outcome;
}

/** The staged text of a file. */
export function staged(repo: TempRepo, path: string = SPEC): string {
  return repo.git("cat-file", "blob", `:${path}`);
}
