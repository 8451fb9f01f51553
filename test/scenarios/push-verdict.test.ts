import * as assert from "uvu/assert";
import type { Report, Verdict } from "../../src/core/report.ts";
import { describe } from "../support/describe.ts";
import { addModule, branch, modules, push, tryPush, withRemote, ZERO } from "../support/push-scenario.ts";
import { parseBySchema } from "../support/report-schema.ts";
import { MARKDOWN, RUST, SOURCE, SPEC } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const BLOCK = '{ "push": { "block": true } }\n';

/** The report of a push as JSON has it. */
interface PushDocument extends Pick<Report, "verdict" | "modules" | "findings" | "summary" | "base"> {
  readonly commits: readonly { readonly subject: string; readonly verdict: Verdict }[];
  readonly refs: readonly {
    readonly remoteRef: string;
    readonly bases: readonly string[];
    readonly verdict: Verdict;
    readonly modules: readonly number[];
    readonly commits: readonly number[];
    readonly findings: readonly number[];
  }[];
}

/** What `--format json` says of branches pushed as new ones. */
function reported(repo: TempRepo, branches: readonly string[], args: readonly string[] = []) {
  const lines = branches.map((name) => {
    const oid = repo.git("rev-parse", name).trim();
    return `refs/heads/${name} ${oid} refs/heads/${name} ${ZERO}\n`;
  });
  const before = repo.snapshot();
  const command = ["--pre-push", "origin", "url", "--format", "json", ...args];
  const { status, stdout, stderr } = repo.specCheck(command, { input: lines.join("") });
  assert.equal(repo.snapshot(), before);
  assert.is.not(status, 2, stderr);
  parseBySchema("report", stdout);
  const document: PushDocument = JSON.parse(stdout);
  return { status, stderr, document };
}

/** Commits a change of the API that its spec does not answer. */
function changeApi(repo: TempRepo): string {
  repo.write(SOURCE, RUST.api);
  return repo.commit("change the API");
}

describe("the verdict on a push", (test) => {
  test("informs: Git goes on, and is told what would stop it", () =>
    withRemote((repo) => {
      changeApi(repo);
      const { stdout } = push(repo, ["origin", "main"]);
      assert.match(stdout, /^src\/exec\.rs\n {2}error /);
      assert.match(stdout, 'The push goes on: errors stop it only with "push": { "block": true }.\n');
      assert.not.match(stdout, "SPEC_CHECK=0");
      assert.is(repo.git("rev-parse", "origin/main"), repo.git("rev-parse", "main"));
    }));

  test("stops it where push.block says so, and nothing reaches the remote", () =>
    withRemote((repo) => {
      repo.write(".specrc.json", BLOCK);
      changeApi(repo);
      branch(repo, "other", "HEAD~1");
      const before = repo.git("ls-remote", "origin");
      const { status, stdout } = tryPush(repo, ["origin", "main", "other"]);
      assert.is(status, 1);
      assert.match(stdout, "To skip this check once: SPEC_CHECK=0 git push");
      assert.is(repo.git("ls-remote", "origin"), before);
      push(repo, ["origin", "main", "other"], { env: { SPEC_CHECK: "0" } });
    }));

  test("does not stop it for warnings", () =>
    withRemote((repo) => {
      repo.write(".specrc.json", BLOCK);
      addModule(repo, "a");
      assert.equal(push(repo, ["origin", "main"]).found, modules("a"));
    }));

  test("stops it with more warnings than --max-warnings allows, whatever the configuration says", () =>
    withRemote((repo) => {
      addModule(repo, "a");
      addModule(repo, "b");
      assert.is(reported(repo, ["main"], ["--max-warnings", "2"]).status, 0);
      assert.is(reported(repo, ["main"], ["--max-warnings", "1"]).status, 1);
    }));

  test("is passed by the net change: a spec in a later commit answers", () =>
    withRemote((repo) => {
      changeApi(repo);
      repo.write(SPEC, MARKDOWN.said);
      repo.commit("describe it");
      const { document } = reported(repo, ["main"]);
      assert.is(document.verdict, "pass");
      assert.is(document.modules[0]?.specStatus, "updated");
      assert.equal(
        document.commits.map(({ subject, verdict }) => [subject, verdict]),
        [["change the API", "block"]],
      );
      const { stdout } = push(repo, ["origin", "main"]);
      assert.match(stdout, "change the API (src/exec.rs: spec not changed)\n");
    }));

  test("is passed for each ref, by its own configuration", () =>
    withRemote((repo) => {
      branch(repo, "free");
      changeApi(repo);
      branch(repo, "strict", "main");
      repo.write(".specrc.json", BLOCK);
      addModule(repo, "a");
      const { status, document } = reported(repo, ["free", "strict"]);
      assert.is(status, 0);
      assert.is(document.summary.errors, 1);
      assert.equal(
        document.refs.map(({ remoteRef, verdict }) => [remoteRef, verdict]),
        [
          ["refs/heads/free", "warn"],
          ["refs/heads/strict", "warn"],
        ],
      );
      changeApi(repo);
      assert.is(reported(repo, ["free", "strict"]).status, 1);
      const { status: stopped, stdout } = tryPush(repo, ["origin", "free", "strict"]);
      assert.is(stopped, 1);
      assert.match(stdout, "Blocked: 1 ref of 2 has errors.\n");
    }));

  test("tells in JSON which ref each part belongs to, and counts what two share once", () =>
    withRemote((repo) => {
      const base = repo.git("rev-parse", "HEAD").trim();
      branch(repo, "one");
      addModule(repo, "shared");
      branch(repo, "two");
      changeApi(repo);
      branch(repo, "three", "main");
      repo.write(SOURCE, RUST.otherApi);
      repo.commit("change it otherwise");
      const { document } = reported(repo, ["two", "main", "one", "three"]);
      const named = document.refs.map((ref) => ({
        ref: ref.remoteRef,
        bases: ref.bases,
        sources: ref.modules.map((place) => document.modules[place]?.source),
        rules: ref.findings.map((place) => document.findings[place]?.rule),
        subjects: ref.commits.map((place) => document.commits[place]?.subject),
      }));
      assert.equal(named, [
        { ref: "refs/heads/main", bases: [base], sources: [], rules: [], subjects: [] },
        {
          ref: "refs/heads/one",
          bases: [base],
          sources: ["src/shared.rs"],
          rules: ["spec-missing"],
          subjects: ["add shared"],
        },
        {
          ref: "refs/heads/three",
          bases: [base],
          sources: [SOURCE],
          rules: ["api-changed-without-spec"],
          subjects: ["change it otherwise"],
        },
        {
          ref: "refs/heads/two",
          bases: [base],
          sources: [SOURCE, "src/shared.rs"],
          rules: ["api-changed-without-spec", "spec-missing"],
          subjects: ["add shared", "change the API"],
        },
      ]);
      const { modules: all, errors, warnings } = document.summary;
      assert.equal({ all, errors, warnings }, { all: 3, errors: 2, warnings: 1 });
      const apiOf = (place: number | undefined) => document.modules[place ?? -1]?.api[0]?.path;
      assert.is.not(apiOf(document.refs[2]?.modules[0]), apiOf(document.refs[3]?.modules[0]));
    }));

  test("counts a finding of two refs once, though --max-warnings would not have both", () =>
    withRemote((repo) => {
      branch(repo, "one");
      addModule(repo, "shared");
      branch(repo, "two");
      repo.write("docs.md", "text\n");
      repo.commit();
      const { status, document } = reported(repo, ["one", "two"], ["--max-warnings", "1"]);
      assert.equal([status, document.summary.warnings], [0, 1]);
    }));

  test("of nothing is a report all the same", () =>
    withRemote((repo) => {
      const { document } = reported(repo, []);
      assert.equal([document.verdict, document.refs, document.commits], ["pass", [], []]);
    }));
});
