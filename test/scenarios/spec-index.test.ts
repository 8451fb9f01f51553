import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { assertBlocked, assertCommitted, checkStaged, SPEC, withModule } from "../support/scenario.ts";
import { soundSpec } from "../support/sound-spec.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const INDEX = "docs/specs.md";

const ENTRY = `- [exec](../${SPEC})\n`;

const BLOCK = "<!-- spec-check:index -->\n\n<!-- /spec-check:index -->\n";

/** A repository whose index links the spec of its module. */
async function withIndex(
  use: (repo: TempRepo) => void | Promise<void>,
  { text = `# Specs\n\n${ENTRY}`, ...settings }: { readonly text?: string; readonly reach?: string } = {},
) {
  await withModule(async (repo) => {
    const config = {
      index: { path: INDEX, ...settings },
      rules: { "index-entry-missing": "error", "index-link-broken": "error" },
    };
    repo.write(".specrc.json", JSON.stringify(config));
    repo.write(INDEX, text);
    repo.commit("index");
    await use(repo);
  });
}

function addModule(repo: TempRepo, name: string, spec = soundSpec(`Of \`${name}\`.`)): void {
  repo.write(`src/${name}.rs`, `pub fn ${name}() {}\n`);
  repo.write(`src/${name}.rs.spec.md`, spec);
  repo.git("add", "src");
}

const linted = (repo: TempRepo, ...args: readonly string[]): readonly string[] =>
  JSON.parse(repo.specCheck(["lint", "--format", "json", ...args]).stdout).findings.map(
    ({ rule, path, line }: Record<string, unknown>) => `${path}:${line} ${rule}`,
  );

describe("a commit and the index of specs", (test) => {
  test("is blocked where it adds a spec that the index does not lead to", () =>
    withIndex((repo) => {
      addModule(repo, "stop");
      assertBlocked(repo, ["commit", "-qm", "stop"], {
        says: ["src/stop.rs.spec.md", `${INDEX} does not lead to this spec`, "index-entry-missing"],
      });
      repo.write(INDEX, `# Specs\n\n${ENTRY}- [stop](../src/stop.rs.spec.md)\n`);
      repo.git("add", INDEX);
      assertCommitted(repo, ["commit", "-qm", "stop"]);
    }));

  test("passes where another spec leads to the new one, unless the index has to itself", async () => {
    const linked = soundSpec("See [stop](stop.rs.spec.md).");
    const add = (repo: TempRepo) => {
      repo.write(SPEC, linked);
      addModule(repo, "stop");
    };
    await withIndex((repo) => {
      add(repo);
      assertCommitted(repo, ["commit", "-qm", "stop"]);
    });
    await withIndex(
      (repo) => {
        add(repo);
        assertBlocked(repo, ["commit", "-qm", "stop"], { says: ["does not link this spec"] });
      },
      { reach: "direct" },
    );
  });

  test("is told of an index and of a spec that are no text, where they are staged or asked for", () =>
    withIndex((repo) => {
      repo.write(INDEX, Buffer.from("# Specs\n\0"));
      repo.git("add", INDEX);
      const incomplete = (path: string) => ["analysis-incomplete", path];
      const found = () =>
        JSON.parse(checkStaged(repo, ["--format", "json"]).stdout).findings.map(
          ({ rule, path }: Record<string, unknown>) => [rule, path],
        );
      assert.equal(found(), [incomplete(INDEX)]);
      assertCommitted(repo, ["commit", "-qm", "no text"]);
      repo.write("notes.txt", "Nothing that the index has to do with.\n");
      repo.git("add", "notes.txt");
      assert.equal(found(), []);
      addModule(repo, "stop");
      assert.equal(found(), [incomplete(INDEX)]);
      repo.write("src/lost.rs.spec.md", Buffer.from([0x23, 0xff]));
      repo.git("add", "src");
      assert.equal(found(), [incomplete(INDEX), incomplete("src/lost.rs.spec.md")]);
    }));

  test("does not answer for specs that were never there, nor for links that were dead before", () =>
    withIndex(
      (repo) => {
        repo.write(INDEX, `# Our specs\n\n[gone](../src/gone.rs.spec.md)\n`);
        repo.write("src/exec.rs", "pub fn run() {}\n");
        repo.write(SPEC, soundSpec("Has `run` alone."));
        repo.git("add", ".");
        assertCommitted(repo, ["commit", "-qm", "words"]);
        assert.equal(linted(repo), [`${INDEX}:3 index-link-broken`, `${SPEC}:null index-entry-missing`]);
      },
      { text: "# Specs\n\n[gone](../src/gone.rs.spec.md)\n" },
    ));

  test("is blocked where it takes an entry out", () =>
    withIndex((repo) => {
      repo.write(INDEX, "# Specs\n");
      repo.git("add", INDEX);
      assertBlocked(repo, ["commit", "-qm", "out"], { says: [SPEC, "index-entry-missing"] });
    }));

  test("is blocked where it writes a dead link, or moves or deletes what a link leads to", () =>
    withIndex((repo) => {
      repo.write(INDEX, `# Specs\n\n${ENTRY}- [x](../src/x.rs.spec.md)\n`);
      repo.git("add", INDEX);
      assertBlocked(repo, ["commit", "-qm", "dead"], { says: ["line 4", "index-link-broken"] });
      repo.write(INDEX, `# Specs\n\n${ENTRY}- [plan](plan.md)\n`);
      repo.write("docs/plan.md", "Plan\n");
      repo.git("add", ".");
      assertCommitted(repo, ["commit", "-qm", "plan"]);
      repo.git("rm", "-q", "docs/plan.md");
      assertBlocked(repo, ["commit", "-qm", "gone"], { says: ["plan.md", "index-link-broken"] });
      repo.git("reset", "-q", "--hard");
      repo.git("mv", "src/exec.rs", "src/run.rs");
      repo.git("mv", SPEC, "src/run.rs.spec.md");
      const { findings } = JSON.parse(checkStaged(repo, ["--format", "json"]).stdout);
      assert.equal(
        findings.map(({ rule, suggestions }: Record<string, unknown>) => [rule, suggestions]),
        [["index-link-broken", [{ replace: `../${SPEC}`, with: "../src/run.rs.spec.md" }]]],
      );
    }));

  test("is not asked for the block, which lint finds stale", () =>
    withIndex(
      (repo) => {
        assert.equal(linted(repo), [`${INDEX}:5 index-coverage-stale`]);
        addModule(repo, "stop");
        repo.write(INDEX, `# Specs\n\n${ENTRY}- [s](../src/stop.rs.spec.md)\n\n${BLOCK}`);
        repo.git("add", ".");
        assertCommitted(repo, ["commit", "-qm", "stop"]);
        assert.equal(linted(repo), [`${INDEX}:6 index-coverage-stale`]);
        assert.equal(linted(repo, "src"), []);
      },
      { text: `# Specs\n\n${ENTRY}\n${BLOCK}` },
    ));
});

describe("lint of an index that is not there", (test) => {
  test("says so once", () =>
    withIndex((repo) => {
      repo.git("rm", "-q", INDEX);
      assert.equal(linted(repo), [`${INDEX}:null index-entry-missing`]);
      assert.equal(linted(repo, "src"), []);
    }));
});
