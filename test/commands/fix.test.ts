import * as assert from "uvu/assert";
import { fix } from "../../src/commands/fix.ts";
import type { Repairer } from "../../src/core/fix/repair.ts";
import { describe } from "../support/describe.ts";
import { RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

/** Adds words to a file, if it is there: before its second section where it has one. */
const adding = (words: string, path = SPEC): Repairer => ({
  asks: () => [path],
  repair: (_, textOf) => {
    const blob = textOf(path);
    if (blob?.kind !== "text") return { repairs: [], left: [{ path, why: "is no text" }] };
    const [first = "", ...rest] = blob.text.split(/^(?=## Detailed)/m);
    const after = [`${first}${words}\n`, ...rest].join("");
    const edits = [{ path, before: blob.text, after }];
    return { repairs: [{ path, why: `says ${words}`, edits }], left: [] };
  },
});

const moving: Repairer = {
  asks: () => [SPEC],
  repair: (_, textOf) => {
    const blob = textOf(SPEC);
    const text = blob?.kind === "text" ? blob.text : "";
    const edits = [
      { path: SPEC, before: text, after: null },
      { path: "moved.md", before: null, after: text },
    ];
    return { repairs: [{ path: "moved.md", why: "moved", edits }], left: [] };
  },
};

function run(
  repo: TempRepo,
  repairers: readonly Repairer[],
  more: { paths?: string[]; isDryRun?: boolean } = {},
) {
  const { platform, ppid } = process;
  return fix({
    ...{ cwd: repo.root, env: repo.env, configFile: null, maxWarnings: null, place: { platform, ppid } },
    ...{ paths: [], isDryRun: false, ...more },
    repairers,
  });
}

function stageApi(repo: TempRepo): void {
  repo.write(SOURCE, RUST.api);
  repo.git("add", SOURCE);
}

describe("fix", (test) => {
  test("writes what its repairers say, judges it, and each goes on from the one before", () =>
    withModule(async (repo) => {
      stageApi(repo);
      const { report, check, fates } = await run(repo, [adding("one"), adding("two")]);
      assert.equal(
        report.repairs.map(({ why }) => why),
        ["says one", "says two"],
      );
      assert.is(check.modules[0]?.specStatus, "updated");
      assert.is(report.verdict, "pass");
      assert.ok(repo.git("cat-file", "blob", `:${SPEC}`).includes("one\ntwo\n"));
      assert.is(repo.git("diff", "--name-only"), "");
      assert.equal([...fates], [[SPEC, "same"]]);
    }));

  test("tells the same in a dry run, and writes nothing", () =>
    withModule(async (repo) => {
      stageApi(repo);
      const before = repo.snapshot();
      const dry = await run(repo, [adding("one"), adding("two")], { isDryRun: true });
      assert.equal(repo.snapshot(), before);
      assert.is(dry.fates.size, 0);
      const { report, check } = await run(repo, [adding("one"), adding("two")]);
      assert.equal({ ...dry.report, isDryRun: false }, report);
      assert.equal(dry.check, check);
    }));

  test("prints a patch that makes the same index", () =>
    withModule(async (repo) => {
      stageApi(repo);
      const { report } = await run(repo, [moving, adding("one", "moved.md")], { isDryRun: true });
      const { status, stderr } = repo.tryGit(["apply", "--cached"], { input: report.patch });
      assert.is(status, 0, stderr);
      const tree = repo.git("write-tree");
      repo.git("read-tree", "HEAD");
      stageApi(repo);
      await run(repo, [moving, adding("one", "moved.md")]);
      assert.is(repo.git("write-tree"), tree);
    }));

  test("keeps the mode of a file that moves", () =>
    withModule(async (repo) => {
      repo.git("update-index", "--chmod=+x", SPEC);
      repo.git("checkout-index", "--force", SPEC);
      await run(repo, [moving]);
      assert.match(repo.git("ls-files", "--stage"), /^100755 \w+ 0\tmoved\.md$/m);
      assert.not.match(repo.git("ls-files", "--stage"), SPEC);
    }));

  test("says what was left, and finds what is not mended", () =>
    withModule(async (repo) => {
      stageApi(repo);
      const { report, check } = await run(repo, [adding("one", "none.md")]);
      assert.equal(report.left, [{ path: "none.md", why: "is no text" }]);
      assert.equal(report.repairs, []);
      assert.is(report.patch, "");
      assert.is(check.verdict, "block");
      assert.is(report.findings[0]?.rule, "api-changed-without-spec");
    }));

  test("tells its repairers which paths were named", () =>
    withModule(async (repo) => {
      const asked: boolean[][] = [];
      const asking: Repairer = {
        asks: ({ isNamed }) => {
          asked.push([isNamed(SOURCE), isNamed("docs/a.md")]);
          return [];
        },
        repair: () => ({ repairs: [], left: [] }),
      };
      for (const paths of [[], ["src"], ["."]]) await run(repo, [asking], { paths });
      assert.equal(asked, [
        [false, false],
        [true, false],
        [true, true],
      ]);
    }));
});
