import type { TempRepo } from "../support/temp-repo.ts";

/** The module that the demo works on, as it is committed first. */
export const LIMITS = `//! How long and how much a command may run.

use std::time::Duration;

/// Limits of one run.
pub struct Limits {
    pub timeout: Duration,
}

impl Limits {
    pub fn allows(&self, elapsed: Duration) -> bool {
        elapsed < self.timeout
    }
}
`;

/** Its spec. */
export const LIMITS_SPEC = `# limits

\`Limits\` holds the \`timeout\` of one run. \`Limits::allows\` says whether a run of the given length is within it.
`;

const RUNNER = `use crate::limits::Limits;

pub fn run(command: &str, limits: &Limits) -> Result<(), String> {
    let _ = (command, limits);
    Ok(())
}
`;

const RUNNER_SPEC = `# runner

\`run\` starts a command under \`Limits\` and says what went wrong.
`;

/** Writes a workspace of one crate with two modules and their specs. */
export function writeWorkspace(repo: TempRepo): void {
  repo.write(".gitignore", "node_modules\ntarget\n");
  repo.write("Cargo.toml", '[workspace]\nresolver = "2"\nmembers = ["crates/exec"]\n');
  repo.write("crates/exec/Cargo.toml", '[package]\nname = "exec"\nversion = "0.1.0"\nedition = "2021"\n');
  repo.write("crates/exec/src/lib.rs", "pub mod limits;\npub mod runner;\n");
  repo.write("crates/exec/src/lib.rs.spec.md", "# exec\n\nTwo modules: `limits` and `runner`.\n");
  repo.write("crates/exec/src/limits.rs", LIMITS);
  repo.write("crates/exec/src/limits.rs.spec.md", LIMITS_SPEC);
  repo.write("crates/exec/src/runner.rs", RUNNER);
  repo.write("crates/exec/src/runner.rs.spec.md", RUNNER_SPEC);
}
