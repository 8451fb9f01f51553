import { join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { type Outcome, type TempRepo, tempRepo, withRepo } from "../support/temp-repo.ts";

const SPEC = "src/exec.rs.spec.md";

function footer(severity: string, ...items: readonly string[]): string {
  const list = items.length === 0 ? " []" : items.map((item) => `\n    - ${item}`).join("");
  return `# exec\n\n---\ntech_debt:\n  severity: ${severity}\n  highest_priority_items:${list}\n`;
}

/** A module whose spec names one debt since the first commit. */
function withDebt(use: (repo: TempRepo, first: string) => void): Promise<void> {
  return withRepo((repo) => {
    repo.write("Cargo.toml", '[package]\nname = "sample"\n');
    repo.write("src/exec.rs", "pub fn run() {}\n");
    repo.write(SPEC, footer("low", "First."));
    use(repo, repo.commit("module"));
  });
}

interface Item {
  readonly text: string;
  readonly line: number;
  readonly crate: string;
  readonly since: string | { readonly oid: string };
}

function items(repo: TempRepo, ...args: readonly string[]): readonly Item[] {
  const { status, stdout, stderr } = repo.specCheck(["debt", "--format", "json", ...args]);
  assert.is(status, 0, stderr);
  parseBySchema("debt", stdout);
  return JSON.parse(stdout).items;
}

const ages = (repo: TempRepo, ...args: readonly string[]) =>
  items(repo, ...args).map(({ text, since }) => [text, typeof since === "string" ? since : since.oid]);

function ends(outcome: Outcome, status: number, ...words: readonly string[]): void {
  const said = outcome.stdout + outcome.stderr;
  assert.is(outcome.status, status, said);
  for (const each of words) assert.ok(said.includes(each), `expected "${each}"; received ${said}`);
}

describe("spec-check debt", (test) => {
  test("finds footers by the keys that the configuration names", () =>
    withDebt((repo) => {
      const keys = {
        status: "text",
        "tech_debt.severity": ["low"],
        "tech_debt.highest_priority_items": "list",
      };
      repo.write(".specrc.json", JSON.stringify({ spec: { footer: { schema: keys } } }));
      repo.write(SPEC, footer("low", "First.").replace("---\n", "---\nstatus: new\n"));
      const second = repo.commit("status");
      repo.write(SPEC, footer("low", "First.", "Last.").replace("---\n", "---\nstatus: new\n"));
      const third = repo.commit("last");
      assert.is(ages(repo).length, 2, second);
      assert.equal(ages(repo)[1], ["Last.", third]);
    }));

  test("tells the items of the index with their lines and the commits that added them", () =>
    withDebt((repo, first) => {
      repo.write(SPEC, footer("medium", "Second.", "First."));
      const second = repo.commit("add");
      repo.write(SPEC, footer("medium", "Second.", "First.", "Third."));
      repo.git("add", "--all");
      repo.write(SPEC, footer("high"));
      assert.equal(ages(repo), [
        ["Second.", second],
        ["First.", first],
        ["Third.", "staged"],
      ]);
      assert.equal(
        items(repo).map(({ line, crate }) => [line, crate]),
        [
          [7, "sample"],
          [8, "sample"],
          [9, "sample"],
        ],
      );
    }));

  test("counts an item that came back from when it came back", () =>
    withDebt((repo, first) => {
      repo.write(SPEC, footer("low"));
      repo.commit("mend");
      repo.write(SPEC, footer("low", "First."));
      const again = repo.commit("break again");
      assert.equal(ages(repo), [["First.", again]]);
      assert.equal(ages(repo, "--rev", first), [["First.", first]]);
    }));

  test("keeps the age of an item whose line moves", () =>
    withDebt((repo, first) => {
      repo.write(SPEC, `# New\n\n${footer("high", "Other.", "First.")}`);
      repo.commit("rework");
      assert.equal(ages(repo)[1], ["First.", first]);
    }));

  test("sees no older than a shallow clone goes back", () =>
    withDebt((repo) => {
      repo.write(SPEC, footer("low", "First.", "Second."));
      const second = repo.commit("add");
      const path = join(repo.home, "shallow");
      repo.git("clone", "--quiet", "--depth=1", `file://${repo.root}`, path);
      assert.equal(ages(tempRepo(path, repo.env)), [
        ["First.", "older"],
        ["Second.", "older"],
      ]);
      assert.equal(ages(repo)[1], ["Second.", second]);
    }));

  test("works before the first commit, and in a bare clone", () =>
    withRepo((repo) => {
      repo.write(SPEC, footer("low", "First."));
      repo.git("add", "--all");
      assert.equal(ages(repo), [["First.", "staged"]]);
      const first = repo.commit("module");
      const bare = join(repo.home, "bare.git");
      repo.git("clone", "--quiet", "--bare", repo.root, bare);
      assert.equal(ages(tempRepo(bare, repo.env), "--rev", "HEAD"), [["First.", first]]);
    }));

  test("tells what came and went since a revision", () =>
    withDebt((repo, first) => {
      repo.write(SPEC, footer("high", "Second."));
      repo.git("add", "--all");
      ends(
        repo.specCheck(["debt", "--since", first]),
        0,
        "0 high, 0 medium, 1 low; 1 item → 1 high, 0 medium, 0 low; 1 item",
        "new items (1):\n  high    src/exec.rs.spec.md  Second.",
        "items that are gone (1):\n  low     src/exec.rs.spec.md  First.",
        "src/exec.rs.spec.md: low → high",
      );
    }));

  test("blocks on a severity and worse ones", () =>
    withDebt((repo) => {
      repo.write(SPEC, footer("medium", "First."));
      repo.git("add", "--all");
      ends(repo.specCheck(["debt", "--fail-on", "high"]), 0);
      ends(repo.specCheck(["debt", "--fail-on", "medium"]), 1, "Blocked: ", "1 medium");
      ends(repo.specCheck(["debt", "--fail-on", "low", "--format", "markdown"]), 1, "**Blocked:**");
    }));

  test("says where a footer cannot be read, and refuses a path without specs", () =>
    withDebt((repo) => {
      repo.write(SPEC, footer("low", "`First`"));
      repo.git("add", "--all");
      ends(repo.specCheck(["debt"]), 0, "no debt to be read (1):", `${SPEC}:7`);
      ends(repo.specCheck(["debt", "src"]), 0);
      ends(repo.specCheck(["debt", "srv"]), 2, 'no spec lies at "srv"');
    }));

  test("reads specs with odd names", () =>
    withDebt((repo, first) => {
      repo.write('src/é "x".rs.spec.md', footer("high", "Odd."));
      const second = repo.commit("odd");
      assert.equal(ages(repo), [
        ["Odd.", second],
        ["First.", first],
      ]);
      repo.write("src/a\nb.rs.spec.md", footer("medium", "Odder."));
      const third = repo.commit("odder");
      assert.equal(ages(repo), [
        ["Odd.", second],
        ["Odder.", third],
        ["First.", first],
      ]);
    }));
});
