import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { COMMANDS } from "../../../src/args/command-table.ts";
import { completionScript } from "../../../src/args/completion/completion-script.ts";
import { SHELLS, type Shell } from "../../../src/args/completion/shell.ts";
import { OPTIONS } from "../../../src/args/option-table.ts";
import { RULE_IDS } from "../../../src/core/rule-id.ts";
import { describe } from "../../support/describe.ts";
import { type TempRepo, withRepo } from "../../support/temp-repo.ts";

const hasShell = (shell: Shell) => spawnSync(shell, ["--version"]).error === undefined;

/** Asks a shell in a repository what it would offer for the last of some words. */
type Ask = (repo: TempRepo, words: readonly string[]) => readonly string[];

const single = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** Bash takes an `=` for a word of its own. */
const askBash: Ask = (repo, words) => {
  const parted = words.flatMap((word) => word.split(/(=)/).filter((part, at) => at === 0 || part !== ""));
  const script = [
    "source ./completion",
    `COMP_WORDS=(spec-check ${parted.map(single).join(" ")})`,
    `COMP_CWORD=${parted.length}`,
    "_spec_check",
    `printf '%s\\n' "\${COMPREPLY[@]}"`,
  ].join("\n");
  return offered(repo, "bash", ["--noprofile", "--norc", "-c", script]);
};

const askFish: Ask = (repo, words) =>
  offered(repo, "fish", [
    "--no-config",
    "-c",
    `source ./completion; complete -C ${single(`spec-check ${words.join(" ")}`)}`,
  ]).map((line) => line.replace(/\t.*$/, "").replace(/^--[a-z]+=/, ""));

function offered(repo: TempRepo, shell: Shell, args: readonly string[]): readonly string[] {
  repo.write("completion", completionScript(shell));
  const { status, stdout, stderr } = repo.run(shell, args);
  assert.equal([status, stderr], [0, ""]);
  return stdout.split("\n").filter((line) => line !== "");
}

/** What has to be offered, and what must not. */
const CASES: readonly (readonly [words: string, offers: readonly string[], not: readonly string[]])[] = [
  ["--sta", ["--staged"], ["--since"]],
  ["re", ["replay"], ["accept", "--range"]],
  ["--format js", ["json"], ["junit", "text"]],
  ["--format=ju", ["junit"], ["json"]],
  ["--quiet --format ", ["text", "json", "sarif", "github", "markdown", "junit"], []],
  ["replay --format ", ["text", "json", "markdown"], ["sarif", "junit"]],
  ["replay --", ["--shard", "--assume-specs", "--cwd"], ["--staged", "--reason"]],
  ["--config replay --ran", ["--range"], []],
  ["--config=replay --ran", ["--range"], []],
  ["api --visibility ", ["public", "crate", "all"], []],
  ["explain ", RULE_IDS, ["json"]],
  ["completion ", SHELLS, []],
  ["--since ma", ["main"], ["feature/x"]],
  ["--range main..fe", ["main..feature/x"], ["main..main"]],
  ["--range main...fe", ["main...feature/x"], []],
  ["replay fe", ["feature/x"], ["main"]],
];

function withBranches(use: (repo: TempRepo) => void): Promise<void> {
  return withRepo((repo) => {
    repo.commit("one");
    repo.git("branch", "feature/x");
    use(repo);
  });
}

describe("completionScript", (test) => {
  for (const shell of SHELLS) {
    test(`of ${shell} knows every command and option`, () => {
      const script = completionScript(shell);
      for (const { name, usage } of COMMANDS) {
        if (usage.startsWith(`spec-check ${name}`)) assert.match(script, new RegExp(`\\b${name}\\b`));
      }
      for (const { name } of OPTIONS) assert.match(script, new RegExp(`-(?:-|l )${name}\\b`));
    });

    test(`of ${shell} is taken by the shell, where there is one`, () =>
      withBranches((repo) => {
        const script = completionScript(shell);
        assert.is(script.split("'").length % 2, 1, "an open quotation mark");
        repo.write("completion", script);
        if (!hasShell(shell)) return;
        const { status, stdout, stderr } = repo.run(shell, ["-n", "completion"]);
        assert.equal([status, stdout, stderr], [0, "", ""]);
      }));
  }

  for (const [shell, ask] of [
    ["bash", askBash],
    ["fish", askFish],
  ] as const) {
    if (!hasShell(shell)) continue;
    for (const [line, offers, not] of CASES) {
      test(`of ${shell} offers ${offers[0]} for \`${line}\``, () =>
        withBranches((repo) => {
          const found = ask(repo, line.split(" "));
          for (const offer of offers) assert.ok(found.includes(offer), `${offer} in ${found}`);
          for (const offer of not) assert.not.ok(found.includes(offer), `${offer} in ${found}`);
        }));
    }

    test(`of ${shell} runs nothing that a ref is called`, () =>
      withBranches((repo) => {
        repo.git("branch", `owned$(touch\${IFS}owned)\`touch\${IFS}owned\`;touch`);
        ask(repo, ["--since", "ow"]);
        assert.not.ok(existsSync(join(repo.root, "owned")));
      }));
  }

  if (hasShell("zsh")) {
    test("of zsh asks for the options of the command that stands before", () =>
      withBranches((repo) => {
        writeFileSync(join(repo.root, "completion"), completionScript("zsh"));
        const asked = (...words: readonly string[]) => {
          const script = [
            "compdef() { :; }",
            "source ./completion",
            '_arguments() { print -rl -- "$@"; }',
            `words=(spec-check ${words.map(single).join(" ")}) CURRENT=$((${words.length} + 1))`,
            "_spec_check",
          ].join("\n");
          return offered(repo, "zsh", ["-f", "-c", script]).join("\n");
        };
        assert.match(asked("--config", "replay", ""), /^--staged\[/m);
        const replay = asked("--quiet", "replay", "");
        assert.not.match(replay, /^--staged\[/m);
        assert.match(replay, /^--format=\[.*\]:format:\(text json markdown\)$/m);
        assert.match(replay, /^\*:word:_spec_check_revisions$/m);
        assert.match(asked("explain", ""), `*:word:(${RULE_IDS.join(" ")})`);
      }));
  }
});
