import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import type { PicturedSource } from "../../src/core/picture/report-data.ts";
import { describe } from "../support/describe.ts";
import { pageData } from "../support/page-data.ts";
import { fillPicturedRepo, HOSTILE_SOURCE } from "../support/pictured-repo.ts";
import { type TempRepo, tempRepo, withRepo } from "../support/temp-repo.ts";

function withFilled(use: (repo: TempRepo) => void): Promise<void> {
  return withRepo((repo) => {
    fillPicturedRepo(repo);
    use(repo);
  });
}

function drawn(repo: TempRepo, ...args: readonly string[]): string {
  const { status, stdout, stderr } = repo.specCheck(["report", ...args]);
  assert.is(status, 0, stderr);
  return stdout;
}

const told = ({ status, owners, items, unmentioned, drifted, lines }: PicturedSource) =>
  [status, owners.join(","), items, unmentioned, drifted, lines].join(" ");

describe("spec-check report", (test) => {
  test("refuses a source that no disk could hold, and says so once", () =>
    withRepo((repo) => {
      repo.write("a.rs", "pub fn a() {}\n");
      repo.commit();
      const blob = repo.git("rev-parse", "HEAD:a.rs").trim();
      repo.git("update-index", "--add", "--cacheinfo", `100644,${blob},${"x".repeat(300)}.rs`);
      const { status, stderr } = repo.specCheck(["report"]);
      assert.is(status, 2, stderr);
      assert.is(stderr.match(/cannot match patterns/g)?.length, 1, stderr);
    }));

  test("tells of every source what answers for it, who owns it and what its spec leaves out", () =>
    withFilled((repo) => {
      const { data } = pageData(drawn(repo));
      assert.equal(Object.fromEntries(data.sources.map((source) => [source.path, told(source)])), {
        [HOSTILE_SOURCE]: "missing @all 1 0 0 1",
        "core/src/exec.rs": "outdated @all 2 1 2 2",
        "core/src/lib.rs": "own @all 3 1 0 5",
        "core/src/wire.rs": "own @all 2 0 0 2",
        "core/tests/all.rs": "not-required @all 0 0 0 2",
        "tui/src/main.rs": "missing @tui-team 0 0 0 2",
        "tui/src/view.rs": "missing @tui-team 33 0 0 32",
      });
      assert.equal([data.totals.required, data.totals.covered], [6, 3]);
    }));

  test("holds the API, the texts and the last commits for its panels", () =>
    withFilled((repo) => {
      const { data, details } = pageData(drawn(repo));
      const at = data.sources.findIndex(({ path }) => path === "core/src/exec.rs");
      const detail = details.sources[at];
      assert.equal(
        detail?.items.map(([signature, , mentioned]) => [signature, mentioned]),
        [
          ["fn run(limit: u32)", true],
          ["fn stop()", false],
        ],
      );
      assert.equal(
        detail?.commits.map((place) => details.commits[place]?.subject),
        ["feat: limit <b>runs</b>", "feat: run programs"],
      );
      const spec = data.specs.findIndex(({ path }) => path === "core/src/wire.rs.spec.md");
      assert.is(details.texts[spec], repo.read("core/src/wire.rs.spec.md"));
    }));

  test("tells which links are returned, one-way and broken, and what is owed", () =>
    withFilled((repo) => {
      const { data } = pageData(drawn(repo));
      const pathOf = (at: number) => data.specs[at]?.path.replace("core/src/", "");
      assert.equal(
        data.links.map(({ from, to, target, state, line }) => [
          pathOf(from),
          to === null ? target : pathOf(to),
          state,
          line,
        ]),
        [
          ["exec.rs.spec.md", "lib.rs.spec.md", "mutual", 16],
          ["exec.rs.spec.md", "./gone.rs.spec.md", "broken", 17],
          ["lib.rs.spec.md", "exec.rs.spec.md", "mutual", 9],
          ["lib.rs.spec.md", "wire.rs.spec.md", "one-way", 10],
        ],
      );
      assert.equal(
        data.debt.items.map(({ spec, severity }) => [spec, severity]),
        [["core/src/exec.rs.spec.md", "high"]],
      );
    }));

  test("lists the API of what is no test, whatever its name says", () =>
    withRepo((repo) => {
      repo.write("Cargo.toml", '[package]\nname = "x"\n');
      repo.write("src/lib.rs", "pub mod load_tests;\n#[cfg(test)]\nmod fakes;\n#[cfg(test)]\nmod x_tests;\n");
      repo.write("src/load_tests.rs", "pub fn load() {}\npub fn start() {}\n");
      repo.write("src/fakes.rs", "pub fn fake() {}\n");
      repo.write("src/x_tests.rs", "pub fn helps() {}\n");
      repo.write("src/x_tests.rs.spec.md", "## Overview\n`helps` helps.\n");
      repo.commit("tests and others");
      const { data } = pageData(drawn(repo));
      assert.equal(
        data.sources.map(({ path, class: kind, items, lines }) => [path, kind, items, lines].join(" ")),
        [
          "src/fakes.rs test 0 1",
          "src/lib.rs facade 1 5",
          "src/load_tests.rs module 2 2",
          "src/x_tests.rs test 1 1",
        ],
      );
    }));

  test("judges the history month by month", () =>
    withFilled((repo) => {
      const { data } = pageData(drawn(repo));
      assert.equal(data.drift, {
        commits: 3,
        isCutOff: false,
        months: [
          {
            month: "2026-09",
            commits: 1,
            answered: 3,
            accepted: 0,
            exempt: 0,
            unanswered: 0,
            unspecified: 0,
          },
          {
            month: "2026-10",
            commits: 2,
            answered: 1,
            accepted: 0,
            exempt: 0,
            unanswered: 1,
            unspecified: 2,
          },
        ],
        phases: data.drift.phases,
      });
      assert.equal(
        data.drift.phases.map(({ name, months }) => [
          name,
          ...months.map(({ month, commits, answered, unanswered, unspecified }) =>
            [month, commits, answered, unanswered, unspecified].join(" "),
          ),
        ]),
        [
          ["engine", "2026-09 1 3 0 0", "2026-10 2 1 1 1"],
          ["screen", "2026-09 1 0 0 0", "2026-10 1 0 0 1"],
        ],
      );
      const since = pageData(drawn(repo, "--since", "HEAD~1")).data;
      assert.equal(
        since.drift.months.map(({ commits, answered, unspecified }) => [commits, answered, unspecified]),
        [[1, 1, 1]],
      );
      assert.equal(since.trend?.newGaps, [HOSTILE_SOURCE]);
    }));

  test("tells the debt that the specs had at the end of each month", () =>
    withFilled((repo) => {
      repo.write("core/src/lib.rs.spec.md", repo.read("core/src/lib.rs.spec.md").replace("low", "medium"));
      repo.git("add", "--all");
      const env = { GIT_COMMITTER_DATE: "2026-11-05T12:00:00+0000" };
      repo.tryGit(["commit", "--quiet", "--no-verify", "--message", "docs: owe more"], { env });
      const { data } = pageData(drawn(repo));
      assert.equal(
        data.debtMonths.map(({ month, high, medium, low, unknown, items }) =>
          [month, high, medium, low, unknown, items].join(" "),
        ),
        ["2026-09 1 0 1 1 1", "2026-10 1 0 1 1 1", "2026-11 1 1 0 1 1"],
      );
      assert.equal(
        pageData(drawn(repo, "--rev", "HEAD~1")).data.debtMonths.map(({ month }) => month),
        ["2026-09", "2026-10"],
      );
    }));

  test("tells which sources had a spec at the end of each month, by phase", () =>
    withFilled((repo) => {
      const { coverageMonths } = pageData(drawn(repo)).data;
      const told = (months: typeof coverageMonths.months) =>
        months.map(({ month, own, overview, missing }) => [month, own, overview, missing].join(" "));
      assert.equal(told(coverageMonths.months), ["2026-09 3 0 1", "2026-10 3 0 3"]);
      assert.equal(
        coverageMonths.phases.map(({ name, months }) => [name, ...told(months)]),
        [
          ["engine", "2026-09 3 0 0", "2026-10 3 0 1"],
          ["screen", "2026-09 0 0 1", "2026-10 0 0 2"],
        ],
      );
    }));

  test("judges the index, never the work tree, and a spec that is staged is not older", () =>
    withFilled((repo) => {
      repo.write("core/src/exec.rs.spec.md", "## Overview\n`run` and `stop`.\n");
      const stateOf = () =>
        pageData(drawn(repo)).data.sources.find(({ path }) => path === "core/src/exec.rs")?.status;
      assert.is(stateOf(), "outdated");
      repo.git("add", "--all");
      assert.is(stateOf(), "own");
    }));

  test("shows a commit of a bare repository, and writes the same bytes each time", () =>
    withFilled((repo) => {
      repo.git("clone", "--quiet", "--bare", ".", "../bare.git");
      const bare = tempRepo(join(repo.home, "bare.git"), repo.env);
      const page = drawn(bare, "--rev", "HEAD~1");
      assert.is(pageData(page).data.sources.length, 6);
      assert.is(page, drawn(repo, "--rev", "HEAD~1"));
    }));

  test("shows what a shallow clone has, and does not take its end for the beginning", () =>
    withFilled((repo) => {
      repo.git("clone", "--quiet", "--depth=2", `file://${repo.root}`, "../shallow");
      const shallow = tempRepo(join(repo.home, "shallow"), repo.env);
      const { data } = pageData(drawn(shallow));
      assert.is(data.sources.length, 7);
      assert.equal([data.drift.commits, data.drift.isCutOff], [1, true]);
    }));

  test("shows a repository without a commit", () =>
    withRepo((repo) => {
      repo.write("src/lib.rs", "pub fn run() {}\n");
      repo.git("add", "--all");
      const { data } = pageData(drawn(repo));
      assert.equal(
        data.sources.map(({ status }) => status),
        ["missing"],
      );
      assert.equal(data.drift.months, []);
      assert.equal(data.coverageMonths, { months: [], phases: [] });
    }));

  test("lets nothing run but its own script, and no text end the element that it stands in", () =>
    withFilled((repo) => {
      const page = drawn(repo);
      const script = readFileSync("dist/page/page.js", "utf8");
      const style = readFileSync("dist/page/page.css", "utf8");
      const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
      assert.is(
        policy,
        `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      );
      assert.ok(page.includes(`<script>${script}</script>`));
      assert.ok(page.includes(`<style>${style}</style>`));
      const rest = page.replace(script, "").replace(style, "");
      assert.is([...rest.matchAll(/<\/script/g)].length, 5);
      assert.is([...rest.matchAll(/<script/g)].length, 5);
      assert.not.match(rest, /<!--|example\.invalid/);
    }));

  test("writes a file with --output and says what is wrong with a revision", () =>
    withFilled((repo) => {
      const { status, stdout, stderr } = repo.writing(["report", "--output", "../page.html"]);
      assert.equal([status, stdout, stderr], [0, "", ""]);
      assert.is(readFileSync(join(repo.home, "page.html"), "utf8"), drawn(repo));
      const wrong = repo.specCheck(["report", "--rev", "v9"]);
      assert.is(wrong.status, 2);
      assert.match(wrong.stderr, /no commit is named "v9"/);
    }));
});
