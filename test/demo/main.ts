import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { DIST, type Outcome, type TempRepo, withRepo } from "../support/temp-repo.ts";
import { type Ending, STEPS } from "./steps.ts";
import { writeWorkspace } from "./workspace.ts";

const PACKAGE = "node_modules/rust-spec-check";

/** Puts this very package where `npm install` would, and lets Git use its hooks. */
function install(repo: TempRepo): void {
  mkdirSync(join(repo.root, "node_modules"));
  symlinkSync(dirname(dirname(DIST)), join(repo.root, PACKAGE));
  repo.git("config", "core.hooksPath", `${PACKAGE}/hooks`);
}

function print(text: string): void {
  process.stdout.write(text);
}

function ending(repo: TempRepo, before: string, { status }: Outcome): Ending | "neither" {
  const moved = repo.git("rev-parse", "HEAD") !== before;
  if (status === 0 && moved) return "committed";
  return status === 1 && !moved ? "blocked" : "neither";
}

/** Plays one step and says whether it ended as it should. */
function play(repo: TempRepo, step: (typeof STEPS)[number]): boolean {
  print(`\n# ${step.title}\n`);
  for (const [path, content] of Object.entries(step.files)) repo.write(path, content);
  const before = repo.git("rev-parse", "HEAD");
  print(`$ git diff --stat\n${repo.git("diff", "--stat")}`);
  print(`$ git commit --quiet --all --message "${step.message}"\n`);
  const outcome = repo.tryGit(["commit", "--quiet", "--all", "--message", step.message]);
  print(`${outcome.stdout}${outcome.stderr}`);
  const met = ending(repo, before, outcome);
  const said = step.says.filter((words) => !outcome.stderr.includes(words));
  const right = met === step.ends && said.length === 0;
  print(
    right ? `-> ${met}, as it should be\n` : `-> WRONG: ${met}, expected ${step.ends}; not said: ${said}\n`,
  );
  return right;
}

await withRepo(
  (repo) => {
    print("# A throw-away repository: a Rust workspace with a spec beside each module\n");
    writeWorkspace(repo);
    repo.commit("a workspace and its specs");
    print(`$ git ls-files\n${repo.git("ls-files")}`);
    install(repo);
    print(`$ git config core.hooksPath ${PACKAGE}/hooks\n`);
    const right = STEPS.map((step) => play(repo, step)).filter(Boolean).length;
    print(`\n${right} passed, ${STEPS.length - right} failed\n`);
    if (right < STEPS.length) process.exitCode = 1;
  },
  { folder: "demo" },
);
