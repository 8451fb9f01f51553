import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as assert from "uvu/assert";
import { VERSION } from "../../src/core/version.ts";
import { describe } from "../support/describe.ts";
import { MARKDOWN, RUST, SOURCE, SPEC, withModule } from "../support/scenario.ts";
import type { TempRepo } from "../support/temp-repo.ts";
import { type ActionRun, INPUTS, installSpecCheck, runAction, STEPS, script } from "./composite.ts";

/** A pull request whose last commit changes an API; with `said` its spec too. */
async function withPull(
  said: boolean,
  use: (repo: TempRepo, github: Readonly<Record<string, string>>) => void,
): Promise<void> {
  await withModule((repo) => {
    const base = repo.git("rev-parse", "HEAD").trim();
    repo.write(SOURCE, RUST.api);
    if (said) repo.write(SPEC, MARKDOWN.said);
    const head = repo.commit("change the API");
    installSpecCheck(repo.root);
    use(repo, {
      event_name: "pull_request",
      "event.pull_request.base.sha": base,
      "event.pull_request.head.sha": head,
      "event.pull_request.number": "7",
    });
  });
}

const ALL = { sarif: "true", comment: "true" } as const;
const COMMENTS = "repos/ada/sample/issues/7/comments";

describe("action.yml", (test) => {
  test("puts no expression into a script, and nothing but expressions of a known kind anywhere", () => {
    assert.ok(STEPS.length > 5);
    for (const { run } of STEPS)
      assert.match(run, /^bash "\$GITHUB_ACTION_PATH\/\.github\/action\/[a-z-]+\.sh"$/);
    for (const { env } of STEPS) {
      for (const value of Object.values(env)) assert.match(value, /^\$\{\{ [a-z._-]+ \}\}$/i);
    }
  });

  test("installs its own version unless another is asked for", () => assert.is(INPUTS.version, VERSION));

  test("has every script that it runs, and runs every script but the one that others read", () => {
    const run = STEPS.map((step) => /action\/(.*)"$/.exec(step.run)?.[1] ?? "");
    assert.equal([...run, "render.sh"].sort(), readdirSync(".github/action").sort());
  });

  test("annotates, sums up and fails a pull request that is blocked", () =>
    withPull(false, (repo, github) => {
      const { status, log, summary, calls, outputs } = runAction(repo, { github });
      assert.is(status, 1);
      assert.match(log, /^::error file=src\/exec\.rs,line=1,title=api-changed-without-spec::/m);
      assert.match(summary, "<!-- spec-check -->\n## spec-check: blocked\n");
      assert.equal(calls, []);
      assert.is(outputs.status, "1");
      assert.is(JSON.parse(readFileSync(outputs.report ?? "", "utf8")).verdict, "block");
    }));

  test("passes a pull request that is in order, and says nothing in a comment", () =>
    withPull(true, (repo, github) => {
      const { status, log, summary, calls } = runAction(repo, { github, inputs: { comment: "true" } });
      assert.is(status, 0, log);
      assert.match(summary, "## spec-check: passed\n");
      assert.equal(
        calls.map(({ args }) => args.split(" --jq ")[0]),
        [`api --paginate ${COMMENTS}`],
      );
    }));

  test("writes one comment, and writes over it the next time, also when all is well again", () => {
    const comment = (said: boolean, comments: string) => {
      let sent: ReturnType<typeof runAction>["calls"] = [];
      return withPull(said, (repo, github) => {
        sent = runAction(repo, { github, inputs: { comment: "true" }, comments }).calls;
      }).then(() => sent.slice(1).map(({ args, body }) => [args, body.body.split("\n")[1]]));
    };
    return Promise.all([comment(false, ""), comment(false, "41\n42"), comment(true, "41")]).then((all) =>
      assert.equal(all, [
        [[`api --method POST ${COMMENTS} --input -`, "## spec-check: blocked"]],
        [["api --method PATCH repos/ada/sample/issues/comments/41 --input -", "## spec-check: blocked"]],
        [["api --method PATCH repos/ada/sample/issues/comments/41 --input -", "## spec-check: passed"]],
      ]),
    );
  });

  test("uploads SARIF for the commit that it judged", () =>
    withPull(false, (repo, github) => {
      const [call] = runAction(repo, { github, inputs: { sarif: "true" } }).calls;
      assert.is(call?.args, "api --method POST repos/ada/sample/code-scanning/sarifs --input -");
      const { commit_sha, ref, sarif, tool_name } = call?.body ?? {};
      assert.equal(
        [commit_sha, ref, tool_name],
        [github["event.pull_request.head.sha"], "refs/pull/7/head", "spec-check"],
      );
      const log = JSON.parse(gunzipSync(Buffer.from(sarif, "base64")).toString("utf8"));
      assert.is(log.runs[0].results[0].ruleId, "api-changed-without-spec");
    }));

  test("warns where the token may not write, and the verdict stays", () =>
    withPull(false, (repo, github) => {
      const { status, log } = runAction(repo, { github, inputs: ALL, mayWrite: false });
      assert.is(status, 1);
      assert.match(log, "::warning::the report could not be uploaded to code scanning");
      assert.match(log, "::warning::the comment could not be written");
    }));

  test("leaves out what is switched off", () =>
    withPull(false, (repo, github) => {
      const inputs = { annotations: "false", summary: "false" };
      const { log, summary, status } = runAction(repo, { github, inputs });
      assert.equal([status, summary], [1, ""]);
      assert.not.match(log, "::error");
    }));

  test("judges what was pushed, and of a new branch what it has more than the default one", () =>
    withPull(false, (repo, github) => {
      const push = (before: string) => ({
        github: { event_name: "push", "event.before": before, "event.repository.default_branch": "main" },
      });
      assert.is(runAction(repo, push(github["event.pull_request.base.sha"] ?? "")).status, 1);
      repo.git("update-ref", "refs/remotes/origin/main", "HEAD~1");
      assert.is(runAction(repo, push("0".repeat(40))).status, 1);
      repo.git("update-ref", "refs/remotes/origin/main", "HEAD");
      assert.is(runAction(repo, push("0".repeat(40))).status, 0);
    }));

  test("takes its options from the inputs", () =>
    withPull(false, (repo) => {
      repo.write("off.json", '{ "rules": { "api-changed-without-spec": "warn" } }\n');
      const inputs = { range: "HEAD~1..HEAD", config: "off.json", "per-commit": "true" };
      const run = runAction(repo, { inputs });
      assert.is(run.status, 0, run.log);
      assert.is(JSON.parse(readFileSync(run.outputs.report ?? "", "utf8")).commits.length, 1);
      assert.is(runAction(repo, { inputs: { ...inputs, "max-warnings": "0" } }).status, 1);
    }));

  const CANNOT: readonly (readonly [title: string, run: ActionRun, says: RegExp])[] = [
    ["an event without a range", { github: { event_name: "schedule" } }, /set the input range/],
    ["no history", { inputs: { range: "nowhere..HEAD" } }, /no commit is named "nowhere"/],
    ["a switch that is none", { inputs: { range: "HEAD..HEAD", "per-commit": "yes" } }, /true or false/],
  ];
  for (const [title, run, says] of CANNOT) {
    test(`fails with 2 for ${title}`, () =>
      withPull(true, (repo) => {
        const { status, log, summary } = runAction(repo, run);
        assert.equal([status, summary], [2, ""]);
        assert.match(log, says);
        assert.match(log, /^::error::/m);
      }));
  }

  test("runs nothing that an input says", () =>
    withPull(false, (repo, github) => {
      const evil = "$(touch owned);touch owned;";
      for (const name of ["range", "config", "max-warnings", "per-commit", "version", "token"]) {
        assert.type(INPUTS[name], "string");
        runAction(repo, { github, inputs: { ...ALL, [name]: evil } });
      }
      runAction(repo, { github: { ...github, "event.repository.default_branch": evil }, inputs: ALL });
      assert.not.ok(existsSync(join(repo.root, "owned")));
    }));

  test("takes nothing that spec-check says for a command of the runner", () =>
    withPull(false, (repo, github) => {
      const { log } = runAction(repo, { github });
      const [, token = ""] = /^::stop-commands::([0-9a-f]{32})$/m.exec(log) ?? [];
      assert.match(log, new RegExp(`^::${token}::$`, "m"));
    }));

  test("installs the version asked for where the repository has none", () =>
    withModule((repo) => {
      const base = { range: "HEAD..HEAD", version: "1.2.3-rc.1" };
      const bin = join(repo.home, "runner/bin");
      assert.is(runAction(repo, { inputs: { ...base, version: "latest; touch owned" } }).status, 2);
      script(
        join(bin, "npm"),
        `#!/bin/sh\necho "$*" > '${repo.home}/npm'\nmkdir -p "$3/node_modules/.bin"\nprintf '#!/bin/sh\\nexec "${process.execPath}" "${join(process.cwd(), "dist/spec-check.js")}" "$@"\\n' > "$3/node_modules/.bin/spec-check"\nchmod +x "$3/node_modules/.bin/spec-check"\n`,
      );
      const { status, log } = runAction(repo, { inputs: base });
      assert.is(status, 0, log);
      const asked = readFileSync(join(repo.home, "npm"), "utf8");
      assert.match(
        asked,
        /^install --prefix \S+ --no-save --ignore-scripts .* rust-spec-check@1\.2\.3-rc\.1\n$/,
      );
    }));
});
