import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { assertBlocked, assertCommitted, checkStaged } from "../support/scenario.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";
import { useShippedHooks } from "../support/watched-hooks.ts";

const LIMITS = `/// What a command may use.
#[derive(Clone, Debug)]
pub struct Limits {
    pub timeout: u64,
    pub memory: u64,
}

impl Limits {
    pub fn none() -> Self {
        Limits { timeout: 0, memory: 0 }
    }
}
`;
const RUN = "pub fn run() -> bool {\n    Limits::none().timeout == 0\n}\n";
const STOP = "pub fn stop() {}\n";

/** Two modules with their specs, committed; `Limits` is then moved from the first to the second in the index. */
async function withMove(use: (repo: TempRepo) => void | Promise<void>): Promise<void> {
  await withRepo(async (repo) => {
    repo.write("src/exec.rs", `${LIMITS}${RUN}`);
    repo.write("src/exec.rs.spec.md", "`run` obeys the `Limits`.\n");
    repo.write("src/limits.rs", STOP);
    repo.write("src/limits.rs.spec.md", "`stop` ends a command.\n");
    repo.commit("modules");
    useShippedHooks(repo);
    repo.write("src/exec.rs", `use crate::limits::Limits;\n\n${RUN}`);
    repo.write("src/limits.rs", `${STOP}${LIMITS}`);
    repo.git("add", "--all");
    await use(repo);
  });
}

function describeLimits(repo: TempRepo): void {
  repo.write("src/limits.rs.spec.md", "`stop` ends a command that met its `Limits`.\n");
  repo.git("add", "--all");
}

function describeExec(repo: TempRepo): void {
  repo.write("src/exec.rs.spec.md", "`run` obeys the `Limits` of the module `limits`.\n");
  repo.git("add", "--all");
}

describe("an item that moves to another module", (test) => {
  test("passes when both specs say so", () =>
    withMove((repo) => {
      describeLimits(repo);
      describeExec(repo);
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("is blocked where it left when only the spec of its new place says so", () =>
    withMove((repo) => {
      describeLimits(repo);
      const { stderr } = assertBlocked(repo, ["commit", "-qm", "x"], {
        says: ["src/exec.rs\n", "moved struct Limits and 5 more to src/limits.rs"],
      });
      assert.not.match(stderr, /^src\/limits\.rs$/m);
      assert.match(
        stderr,
        "> pub struct Limits { timeout, memory }, with 5 items in it, moved to src/limits.rs",
      );
      describeExec(repo);
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("is blocked where it came when only the spec of its old place says so", () =>
    withMove((repo) => {
      describeExec(repo);
      const { stderr } = assertBlocked(repo, ["commit", "-qm", "x"], {
        says: ["src/limits.rs\n", "moved struct Limits and 5 more from src/exec.rs"],
      });
      assert.not.match(stderr, /^src\/exec\.rs$/m);
      describeLimits(repo);
      assertCommitted(repo, ["commit", "-qm", "x"]);
    }));

  test("counts once", () =>
    withMove((repo) => {
      const { stdout } = checkStaged(repo, ["--format", "json"]);
      const { summary, modules } = JSON.parse(stdout);
      assert.is(summary.apiChanges, 6);
      assert.equal(
        modules.map(({ api }: { readonly api: readonly { readonly change: string }[] }) =>
          api.map(({ change }) => change),
        ),
        [Array(6).fill("moved"), Array(6).fill("moved")],
      );
    }));

  test("is told at a push as well", () =>
    withMove((repo) => {
      repo.git("commit", "-qm", "move", "--no-verify");
      const oid = repo.git("rev-parse", "HEAD").trim();
      const before = repo.git("rev-parse", "HEAD^").trim();
      const { stdout } = repo.specCheck(["--pre-push", "origin", "url", "--format", "json"], {
        input: `refs/heads/main ${oid} refs/heads/main ${before}\n`,
      });
      const { modules, commits } = JSON.parse(stdout);
      for (const list of [modules, commits[0].modules]) {
        assert.equal(
          list.map(
            ({
              api: [first],
            }: {
              readonly api: readonly { readonly from: string; readonly to: string }[];
            }) => [first?.from, first?.to],
          ),
          Array(2).fill(["src/exec.rs", "src/limits.rs"]),
        );
      }
    }));
});

describe("an item that moves in a change of more modules than are read at a time", (test) => {
  test("is found", () =>
    withRepo((repo) => {
      const path = (at: number) => `src/m${String(at).padStart(3, "0")}.rs`;
      const write = (at: number, text: string) => repo.write(path(at), `pub fn own${at}() {}\n${text}`);
      for (let at = 0; at < 230; at += 1) write(at, at === 0 ? STOP : "");
      repo.commit("modules");
      for (let at = 0; at < 230; at += 1) write(at, at === 229 ? STOP : "// touched\n");
      repo.git("add", "--all");
      const { summary, modules } = JSON.parse(checkStaged(repo, ["--format", "json"]).stdout);
      assert.equal([summary.modules, summary.apiChanges], [230, 1]);
      assert.equal([modules[0].api[0].to, modules[229].api[0].from], [path(229), path(0)]);
    }));
});
