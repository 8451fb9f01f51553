import * as assert from "uvu/assert";
import type { CommonOptions, Invocation } from "../../src/args/invocation.ts";
import { OPTIONS } from "../../src/args/option-table.ts";
import { parseArguments } from "../../src/args/parse-arguments.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";

const options: CommonOptions = {
  configFile: null,
  cwd: null,
  format: "text",
  output: null,
  quiet: false,
  color: null,
  maxWarnings: null,
  timing: false,
};

function check(changed: Partial<CommonOptions>, paths: readonly string[] = []): Invocation {
  return { command: "check", paths, options: { ...options, ...changed } };
}

const api = { command: "api", visibility: "crate", options } as const;
const diff = { command: "diff", visibility: "crate", options } as const;
const audit = {
  command: "audit",
  rev: null,
  since: null,
  countsItems: false,
  usesCache: true,
  failUnder: null,
  baseline: null,
  updatesBaseline: false,
  paths: [],
  options,
} as const;
const debt = { command: "debt", rev: null, since: null, failOn: null, paths: [], options } as const;
const report = { command: "report", rev: null, since: null, usesCache: true, options } as const;
const range = { command: "range", perCommit: false, shard: null, paths: [], options } as const;
const replay = { command: "replay", assumeSpecs: false, shard: null, paths: [], options } as const;
const setup = { isAgreed: false, isDryRun: false, writesOnly: false, package: null, options } as const;
const json = { ...options, format: "json" } as const;
const file = (path: string) => ({ kind: "path", path }) as const;

const ACCEPTED: readonly (readonly [argv: string, invocation: Invocation])[] = [
  ["", check({})],
  ["--staged", check({})],
  ["--staged a.rs b.rs", check({}, ["a.rs", "b.rs"])],
  ["a/b.rs", check({}, ["a/b.rs"])],
  ["--staged api", check({}, ["api"])],
  ["--staged lint", check({}, ["lint"])],
  ["-- api", check({}, ["api"])],
  ["-- --staged", check({}, ["--staged"])],
  ["a.rs --staged", check({}, ["a.rs"])],
  ["core --staged", check({}, ["core"])],
  ["--config .specrc", check({ configFile: ".specrc" })],
  ["--config=-odd", check({ configFile: "-odd" })],
  ["--config a --config b", check({ configFile: "b" })],
  ["--cwd crates", check({ cwd: "crates" })],
  ["--format json", check({ format: "json" })],
  ["--format=text", check({ format: "text" })],
  ["--format sarif", check({ format: "sarif" })],
  ["--format github", check({ format: "github" })],
  ["--format markdown", check({ format: "markdown" })],
  ["--format junit", check({ format: "junit" })],
  ["--output out.json", check({ output: "out.json" })],
  ["--output -", check({ output: "-" })],
  ["--quiet", check({ quiet: true })],
  ["--color", check({ color: true })],
  ["--no-color", check({ color: false })],
  ["--color --no-color", check({ color: false })],
  ["--no-color --color", check({ color: true })],
  ["--timing", check({ timing: true })],
  ["--max-warnings 0", check({ maxWarnings: 0 })],
  ["--max-warnings=25", check({ maxWarnings: 25 })],
  ["--pre-push", { command: "pre-push", remote: null, url: null, options }],
  ["--pre-push origin", { command: "pre-push", remote: "origin", url: null, options }],
  ["--pre-push origin ../o.git", { command: "pre-push", remote: "origin", url: "../o.git", options }],
  ["--pre-push api ../o.git", { command: "pre-push", remote: "api", url: "../o.git", options }],
  ["--range a..b", { ...range, range: "a..b" }],
  ["--range=a...b --per-commit x.rs", { ...range, range: "a...b", perCommit: true, paths: ["x.rs"] }],
  ["--since main", { command: "since", since: "main", paths: [], options }],
  ["--since main api", { command: "since", since: "main", paths: ["api"], options }],
  [
    "accept a.rs b.rs --reason why",
    { command: "accept", sources: ["a.rs", "b.rs"], reason: "why", isDryRun: false, options },
  ],
  [
    "accept a.rs --reason=why --dry-run",
    { command: "accept", sources: ["a.rs"], reason: "why", isDryRun: true, options },
  ],
  ["new a.rs src", { command: "new", sources: ["a.rs", "src"], isDryRun: false, options }],
  [
    "new a.rs --dry-run --format json",
    { command: "new", sources: ["a.rs"], isDryRun: true, options: { ...options, format: "json" } },
  ],
  ["lint", { command: "lint", rev: null, paths: [], options }],
  ["lint --rev HEAD~1 a.md", { command: "lint", rev: "HEAD~1", paths: ["a.md"], options }],
  ["fix", { command: "fix", paths: [], isDryRun: false, options }],
  ["init", { ...setup, command: "init" }],
  ["init -y --package x.tgz", { ...setup, command: "init", isAgreed: true, package: "x.tgz" }],
  ["init --dry-run --write-only", { ...setup, command: "init", isDryRun: true, writesOnly: true }],
  ["uninstall --yes", { ...setup, command: "uninstall", isAgreed: true }],
  ["doctor --format json", { command: "doctor", options: json }],
  ["fix --dry-run a.rs", { command: "fix", paths: ["a.rs"], isDryRun: true, options }],
  ["replay a..b", { ...replay, range: "a..b" }],
  [
    "replay a..b --shard 2/2 --format json",
    { ...replay, range: "a..b", shard: { index: 2, count: 2 }, options: json },
  ],
  ["audit", audit],
  ["audit a b --rev v1 --mentions", { ...audit, rev: "v1", countsItems: true, paths: ["a", "b"] }],
  ["audit --no-cache", { ...audit, usesCache: false }],
  ["audit --since main", { ...audit, since: "main" }],
  ["--since main audit", { command: "since", since: "main", paths: ["audit"], options }],
  ["audit --fail-under 97.5", { ...audit, failUnder: 97.5 }],
  ["audit --fail-under=0 --baseline b.json", { ...audit, failUnder: 0, baseline: "b.json" }],
  ["audit --baseline b.json --update-baseline", { ...audit, baseline: "b.json", updatesBaseline: true }],
  ["audit --format markdown", { ...audit, options: { ...options, format: "markdown" } }],
  ["report", report],
  ["report --rev v1 --since main", { ...report, rev: "v1", since: "main" }],
  ["report --no-cache", { ...report, usesCache: false }],
  ["debt", debt],
  ["debt a --rev v1 --since main", { ...debt, rev: "v1", since: "main", paths: ["a"] }],
  ["debt --fail-on high", { ...debt, failOn: "high" }],
  [
    "--range a..b --shard=1/12 --format json",
    { ...range, range: "a..b", shard: { index: 1, count: 12 }, options: json },
  ],
  ["merge-reports a.json b.json", { command: "merge-reports", files: ["a.json", "b.json"], options }],
  ["merge-reports a.json --format json", { command: "merge-reports", files: ["a.json"], options: json }],
  ["replay a..b x --assume-specs", { ...replay, range: "a..b", assumeSpecs: true, paths: ["x"] }],
  ["api a.rs", { ...api, file: file("a.rs") }],
  ["api -- -a.rs", { ...api, file: file("-a.rs") }],
  ["api api", { ...api, file: file("api") }],
  ["--quiet api a.rs", { ...api, file: file("a.rs"), options: { ...options, quiet: true } }],
  ["api -", { ...api, file: { kind: "stdin" } }],
  ["api a.rs --visibility public", { ...api, file: file("a.rs"), visibility: "public" }],
  ["api --visibility=all a.rs", { ...api, file: file("a.rs"), visibility: "all" }],
  ["diff a.rs b.rs", { ...diff, before: file("a.rs"), after: file("b.rs") }],
  ["diff /dev/null b.rs", { ...diff, before: { kind: "none" }, after: file("b.rs") }],
  ["diff a.rs /dev/null", { ...diff, before: file("a.rs"), after: { kind: "none" } }],
  ["diff - b.rs", { ...diff, before: { kind: "stdin" }, after: file("b.rs") }],
  ["diff --stdin-batch", { command: "diff-batch", visibility: "crate", options }],
  ["completion bash", { command: "completion", shell: "bash", options }],
  [
    "completion fish --output spec-check.fish",
    { command: "completion", shell: "fish", options: { ...options, output: "spec-check.fish" } },
  ],
  ["explain spec-missing", { command: "explain", rule: "spec-missing", options }],
  ["--version", { command: "version" }],
  ["-V", { command: "version" }],
  ["--version --help", { command: "version" }],
  ["--help", { command: "help", topic: null }],
  ["-h", { command: "help", topic: null }],
  ["api --help", { command: "help", topic: "api" }],
  ["diff a b c --help", { command: "help", topic: "diff" }],
  ["--pre-push --help", { command: "help", topic: "pre-push" }],
  ["--range a..b --help", { command: "help", topic: "range" }],
];

const MISUSED: readonly (readonly [argv: string, message: RegExp, help?: RegExp])[] = [
  ["--stagd", /^unknown option --stagd; did you mean --staged\?$/, /spec-check --help/],
  ["--stage", /did you mean --staged\?/],
  ["--vis all", /did you mean --visibility\?/],
  ["--colour", /did you mean --color\?/],
  ["--max-warning 3", /did you mean --max-warnings\?/],
  ["--zebra", /^unknown option --zebra$/],
  ["-x", /^unknown option -x$/],
  ["-q", /^unknown option -q; did you mean --quiet\?$/],
  ["--constructor", /^unknown option --constructor$/],
  ["--no-staged", /^unknown option --no-staged/],
  ["--quiet=yes", /^--quiet takes no value, found "yes"$/],
  ["--config", /^--config needs a value$/],
  ["--config=", /^--config needs a value$/],
  ["--output --quiet", /^--output needs a value, found the option --quiet$/, /--output=--quiet/],
  ["--format xml", /^unknown format "xml"$/, /text, json/],
  ["--format jsn", /did you mean json\?/],
  ["replay a..b --format sarif", /^replay has no format sarif$/, /^Choose one of: text, json, markdown\.$/],
  ["api a.rs --format junit", /^api has no format junit$/, /^Choose one of: text, json\.$/],
  ["accept a.rs --reason why --format json", /^accept has no format json$/, /^Choose one of: text\.$/],
  ["--max-warnings -1", /^--max-warnings needs a value, found the option -1$/],
  ["--max-warnings=-1", /^--max-warnings needs a whole number from 0 up, found "-1"$/],
  ["--max-warnings 1.5", /whole number/],
  ["--max-warnings many", /whole number/],
  ["--max-warnings 99999999999999999999", /whole number/],
  ["--staged --pre-push", /^--staged and --pre-push cannot be combined$/],
  ["--pre-push --staged", /cannot be combined/],
  ["--range a..b --since main", /^--range and --since cannot be combined$/],
  ["--range", /^--range needs a value$/],
  ["--per-commit", /^--per-commit belongs to range, not to check$/],
  ["accept --reason why", /^accept takes the sources/],
  ["new --dry-run", /^new takes the sources and folders/],
  ["new a.rs --format sarif", /^new has no format sarif$/],
  ["accept a.rs", /^accept needs a reason$/],
  ["accept a.rs --reason", /^--reason needs a value$/],
  ["--dry-run", /^--dry-run belongs to accept, fix, new, init and uninstall, not to check$/],
  ["init here", /^init takes no arguments, found 1$/],
  ["doctor a b", /^doctor takes no arguments, found 2$/],
  ["uninstall --package x", /^--package belongs to init, not to uninstall$/],
  ["doctor --yes", /^--yes belongs to init and uninstall, not to doctor$/],
  ["fix --staged a.rs", /^fix and --staged cannot be combined$/],
  ["--reason why", /^--reason belongs to accept, not to check$/],
  ["audit --fail-under many", /^--fail-under needs a percentage from 0 to 100, found "many"$/],
  ["audit --fail-under 100.1", /percentage/],
  ["audit --fail-under=-1", /percentage/],
  ["audit --update-baseline", /^--update-baseline needs a baseline$/],
  ["audit --rev a --baseline b --update-baseline", /^--update-baseline and --rev cannot be combined$/],
  ["audit --staged", /^audit and --staged cannot be combined$/],
  ["audit --range a..b", /^audit and --range cannot be combined$/],
  ["api --since main a.rs", /^api and --since cannot be combined$/],
  ["debt --fail-on hi", /^unknown severity "hi"/, /high, medium, low/],
  ["audit --fail-on high", /^--fail-on belongs to debt, not to audit$/],
  ["report src", /^report takes no arguments, found 1$/],
  ["report --format json", /^report cannot be written as json|report .*json/],
  ["--rev v1", /^--rev belongs to audit, debt, lint and report, not to check$/],
  ["--mentions", /^--mentions belongs to audit/],
  ["--staged --no-cache", /^--no-cache belongs to audit and report, not to check$/],
  ["replay", /^replay takes a range of commits$/, /spec-check replay A\.\.B/],
  ["range a..b", /^unknown command range/],
  ["merge-reports", /^merge-reports takes the files that reports were written to$/],
  ["--range a..b --shard 0/2 --format json", /^--shard needs a part I\/N with I from 1 to N, found "0\/2"$/],
  ["--range a..b --shard 3/2 --format json", /found "3\/2"$/],
  ["--range a..b --shard 1 --format json", /found "1"$/, /--shard 1\/4/],
  ["--range a..b --shard 1/0 --format json", /found "1\/0"$/],
  ["replay a..b --shard 1/2x --format json", /found "1\/2x"$/],
  [
    "replay a..b --shard 1/2",
    /^--shard writes a part of a report, which needs --format json$/,
    /merge-reports/,
  ],
  ["--staged --shard 1/2", /^--shard belongs to range and replay, not to check$/],
  ["merge-reports a --per-commit", /^--per-commit belongs to range, not to merge-reports$/],
  ["api --staged a.rs", /^api and --staged cannot be combined$/],
  ["explain --pre-push", /cannot be combined/],
  ["audti", /^unknown command audti; did you mean audit\?$/, /--staged audti/],
  ["core", /^unknown command core$/, /--staged core/],
  ["check", /^unknown command check/],
  ["pre-push", /^unknown command pre-push/],
  ["help", /^unknown command help$/, /spec-check --help/],
  ["--visibility all", /^--visibility belongs to api and diff, not to check$/],
  ["--stdin-batch", /^--stdin-batch belongs to diff, not to check$/],
  ["api --stdin-batch", /belongs to diff/],
  ["api", /^api takes one file, found 0$/, /spec-check api FILE/],
  ["api a.rs b.rs", /takes one file, found 2/],
  ["api --visibility pub a.rs", /^unknown visibility "pub"; did you mean public\?$/, /public, crate, all/],
  ["diff a.rs", /^diff takes two files, found 1$/, /OLD NEW` or `spec-check diff --stdin-batch/],
  ["diff a b c", /found 3/],
  ["diff - -", /only one side from standard input/],
  ["diff --stdin-batch a", /^diff takes no files/],
  ["diff --stdin-batch a b", /^diff takes no files with --stdin-batch$/],
  ["completion", /^completion takes a shell: bash, zsh, fish$/, /spec-check completion SHELL/],
  ["completion bash zsh", /^completion takes one shell, found 2$/],
  ["completion bsh", /^unknown shell "bsh"; did you mean bash\?$/, /bash, zsh, fish/],
  ["completion bash --format json", /^completion has no format json$/],
  ["explain", /^explain takes a rule: api-changed-without-spec, /],
  ["explain spec-misssing", /^unknown rule "spec-misssing"; did you mean spec-missing\?$/],
  ["explain spec-missing spec-orphaned", /takes one rule, found 2/],
  ["--pre-push a b c", /takes a remote and a URL, found 3/],
];

const failure = (argv: readonly string[]) => failureOf(() => parseArguments(argv));

const split = (line: string): readonly string[] => (line === "" ? [] : line.split(" "));

describe("parseArguments", (test) => {
  for (const [line, invocation] of ACCEPTED) {
    test(`takes \`${line}\``, () => assert.equal(parseArguments(split(line)), invocation));
  }

  for (const [line, message, help] of MISUSED) {
    test(`refuses \`${line}\``, async () => {
      const error = await failure(split(line));
      assert.is(error.code, "usage");
      assert.match(error.message, message);
      if (help !== undefined) assert.match(error.help ?? "", help);
    });
  }

  test("refuses an empty argument", async () => {
    assert.match((await failure(["--staged", ""])).message, /^check found an empty argument$/);
  });

  test("has every option of the table in the tables above", () => {
    const lines = [...ACCEPTED, ...MISUSED].map(([line]) => line);
    for (const { name } of OPTIONS)
      assert.ok(
        lines.some((line) => line.includes(`--${name}`)),
        name,
      );
  });
});
