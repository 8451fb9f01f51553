import type { TempRepo } from "./temp-repo.ts";

/** A path that would be markup, and would end the element that data stand in. */
export const HOSTILE_SOURCE = "core/src/</script><script>window.broken=1<!--.rs";

/** A spec that would run, load and lead away. */
const HOSTILE_SPEC = `## Overview
<script>window.broken = 1</script> <img src="https://example.invalid/a.png" onerror="window.broken=1">

![picture](https://example.invalid/b.png) [run](javascript:window.broken=1) [web](https://example.org/) [other](./lib.rs.spec.md)

| name | meaning |
| --- | --- |
| \`run\` | starts </script> |

---
tech_debt:
  severity: high
  highest_priority_items:
    - "<script>window.broken=1</script> goes"
related_specs:
  - ./lib.rs.spec.md
  - ./gone.rs.spec.md
`;

const LIB_SPEC = `## Overview
\`Pool\` holds workers.

---
tech_debt:
  severity: low
  highest_priority_items: []
related_specs:
  - ./exec.rs.spec.md
  - ./wire.rs.spec.md
`;

/** Fills a repository with sources of every state, two months of history, owners, phases, and texts that mean harm. */
export function fillPicturedRepo(repo: TempRepo): void {
  const commitOn = (day: string, message: string) => {
    repo.git("add", "--all");
    const env = { GIT_COMMITTER_DATE: `${day}T12:00:00+0000`, GIT_AUTHOR_DATE: `${day}T12:00:00+0000` };
    const { status, stderr } = repo.tryGit(["commit", "--quiet", "--no-verify", "--message", message], {
      env,
    });
    if (status !== 0) throw new Error(stderr);
  };
  repo.write("core/Cargo.toml", '[package]\nname = "core"\n');
  repo.write("tui/Cargo.toml", '[package]\nname = "tui"\n');
  const phases = [
    { name: "engine", files: ["core/**"] },
    { name: "screen", files: ["tui/**"] },
  ];
  repo.write(".specrc.json", JSON.stringify({ phases }));
  repo.write(".github/CODEOWNERS", "* @all\n/tui/ @tui-team\n");
  repo.write(
    "core/src/lib.rs",
    "pub mod exec;\npub struct Pool;\nimpl Pool {\n    pub fn size(&self) -> usize { 0 }\n}\n",
  );
  repo.write("core/src/lib.rs.spec.md", LIB_SPEC);
  repo.write("core/src/exec.rs", "pub fn run() {}\n");
  repo.write("core/src/exec.rs.spec.md", HOSTILE_SPEC);
  repo.write("core/src/wire.rs", "pub fn send() {}\n");
  repo.write("core/src/wire.rs.spec.md", "## Overview\n`send` sends.\n");
  repo.write("core/tests/all.rs", "#[test]\nfn runs() {}\n");
  repo.write("tui/src/main.rs", "mod view;\nfn main() {}\n");
  commitOn("2026-09-10", "feat: run programs");
  repo.write("core/src/exec.rs", "pub fn run(limit: u32) {}\npub fn stop() {}\n");
  const many = Array.from({ length: 30 }, (_, at) => `pub fn draw_${at}() {}\n`).join("");
  repo.write("tui/src/view.rs", `#[derive(Debug, Clone)]\npub struct View;\n${many}`);
  commitOn("2026-10-02", "feat: limit <b>runs</b>");
  repo.write("core/src/wire.rs", "pub fn send() {}\npub fn receive() {}\n");
  repo.write("core/src/wire.rs.spec.md", "## Overview\n`send` sends, `receive` receives.\n");
  repo.write(HOSTILE_SOURCE, "pub fn harm() {}\n");
  commitOn("2026-10-20", "feat: receive");
}

/** A phase whose name would be markup. */
export const HOSTILE_PHASE = "</script><img src=x onerror=window.broken=1>";

/** Fills a repository with more phases than a page has colours, one of which means harm. */
export function fillPhases(repo: TempRepo): void {
  const names = [HOSTILE_PHASE, ...Array.from({ length: 9 }, (_, at) => `phase ${at}`)];
  repo.write(
    ".specrc.json",
    JSON.stringify({ phases: names.map((name, at) => ({ name, files: [`part${at}/**`] })) }),
  );
  for (const at of names.keys()) {
    repo.write(`part${at}/a.rs`, "pub fn run() {}\n");
    repo.write(`part${at}/b.rs`, "pub fn stop() {}\n");
    repo.write(`part${at}/a.rs.spec.md`, "## Overview\n`run` runs.\n");
  }
  repo.commit("phases");
}

/** Fills a repository with so many sources that most of their tiles are small; every third has no spec. */
export function fillManySources(repo: TempRepo): void {
  for (let at = 0; at < 420; at += 1) {
    const path = `crate${at % 6}/src/${at % 4 === 0 ? "deep/" : ""}m${at}.rs`;
    repo.write(path, `pub fn run() {}\n${"// A line.\n".repeat(1 + ((at * 37) % 400))}`);
    if (at % 3 !== 0) repo.write(`${path}.spec.md`, "## Overview\n`run` runs.\n");
  }
  repo.commit("many sources");
}
