import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import type { TempRepo } from "../support/temp-repo.ts";
import { DIST } from "../support/temp-repo.ts";

/** A step of `action.yml`. */
export interface Step {
  readonly id: string | null;
  readonly if: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
  readonly workingDirectory: string | null;
}

const ACTION = Object(parse(readFileSync("action.yml", "utf8")));

/** The inputs with their defaults. */
export const INPUTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(Object(ACTION.inputs)).map(([name, input]) => [name, `${Object(input).default}`]),
);

/** The steps in order. */
export const STEPS: readonly Step[] = ACTION.runs.steps.map((step: Record<string, unknown>) => ({
  id: step.id ?? null,
  if: step.if ?? null,
  env: Object(step.env),
  run: step.run,
  workingDirectory: step["working-directory"] ?? null,
}));

/** What a run of the action starts from. */
export interface ActionRun {
  readonly inputs?: Readonly<Record<string, string>>;
  /** The `github` context, by path: `event.before`. */
  readonly github?: Readonly<Record<string, string>>;
  /** The answer of `gh` to every GET, and whether it may write. */
  readonly comments?: string;
  readonly mayWrite?: boolean;
}

/** What a run of the action did. */
export interface ActionOutcome {
  /** Exit status of the last step that ran. */
  readonly status: number;
  readonly log: string;
  readonly summary: string;
  /** Calls of `gh`: arguments, and the document sent. */
  readonly calls: readonly { readonly args: string; readonly body: ReturnType<typeof JSON.parse> }[];
  readonly outputs: Readonly<Record<string, string>>;
}

const GH = (home: string, { comments = "", mayWrite = true }: ActionRun) => `#!/bin/bash
n=$(ls '${home}/calls' | grep -c 'args$')
printf '%s' "$*" > "${home}/calls/$n.args"
if [[ " $* " == *" --input - "* ]]; then cat > "${home}/calls/$n.body"; ${mayWrite ? "exit 0" : "exit 1"}; fi
printf '%s' '${comments}'
`;

/**
 * Runs the steps as GitHub's runner would: each script in a shell of its own, with the expressions of its environment
 * put in, until one fails. `gh` is a fake; an installed spec-check is the built one.
 */
export function runAction(repo: TempRepo, run: ActionRun = {}): ActionOutcome {
  const home = join(repo.home, "runner");
  for (const folder of ["calls", "bin", "temp"]) mkdirSync(join(home, folder), { recursive: true });
  script(join(home, "bin/gh"), GH(home, run));
  const files = { GITHUB_OUTPUT: join(home, "output"), GITHUB_STEP_SUMMARY: join(home, "summary") };
  writeFileSync(files.GITHUB_STEP_SUMMARY, "");
  const steps = new Map<string, Readonly<Record<string, string>>>();
  const context = { inputs: { ...INPUTS, ...run.inputs }, github: run.github ?? {}, steps };
  let log = "";
  let status = 0;
  for (const step of STEPS) {
    if (status !== 0 || !holds(step.if, context)) continue;
    writeFileSync(files.GITHUB_OUTPUT, "");
    const env = Object.entries(step.env).map(([name, value]) => [name, filled(value, context)]);
    const outcome = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      cwd: resolve(repo.root, filled(step.workingDirectory ?? ".", context)),
      env: {
        ...repo.env,
        ...files,
        PATH: `${join(home, "bin")}:${repo.env.PATH}`,
        GITHUB_ACTION_PATH: resolve("."),
        GITHUB_REPOSITORY: "ada/sample",
        GITHUB_SHA: repo.git("rev-parse", "HEAD").trim(),
        GITHUB_REF: "refs/heads/main",
        RUNNER_TEMP: join(home, "temp"),
        ...Object.fromEntries(env),
      },
      encoding: "utf8",
    });
    status = outcome.status ?? -1;
    log += outcome.stdout + outcome.stderr;
    if (step.id !== null) steps.set(step.id, outputsOf(readFileSync(files.GITHUB_OUTPUT, "utf8")));
  }
  const summary = readFileSync(files.GITHUB_STEP_SUMMARY, "utf8");
  return { status, log, summary, calls: callsOf(home), outputs: steps.get("check") ?? {} };
}

/** Puts the built program where a repository has what it installed. */
export function installSpecCheck(root: string): void {
  const bin = join(root, "node_modules/.bin/spec-check");
  mkdirSync(join(bin, ".."), { recursive: true });
  script(bin, `#!/bin/sh\nexec '${process.execPath}' '${DIST}' "$@"\n`);
}

/** Writes a program. */
export function script(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

interface Context {
  readonly inputs: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, string>>;
  readonly steps: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

function filled(text: string, context: Context): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression) => resolved(expression, context));
}

function resolved(expression: string, { inputs, github, steps }: Context): string {
  const [, input] = /^inputs\.([a-z-]+)$/.exec(expression) ?? [];
  if (input !== undefined) return inputs[input] ?? unknown(expression);
  const [, step = "", output] = /^steps\.([a-z]+)\.outputs\.([a-z]+)$/.exec(expression) ?? [];
  if (output !== undefined) return steps.get(step)?.[output] ?? "";
  const [, name] = /^github\.([a-z_.]+)$/.exec(expression) ?? [];
  return name === undefined ? unknown(expression) : (github[name] ?? "");
}

function holds(condition: string | null, context: Context): boolean {
  return (condition ?? "").split(" && ").every((part) => {
    if (part === "") return true;
    const [, left = "", right] = /^(\S+) == '(.*)'$/.exec(part) ?? [];
    return resolved(left, context) === (right ?? unknown(part));
  });
}

function unknown(expression: string): never {
  throw new Error(`the action uses an expression that nothing is known of: ${expression}`);
}

function outputsOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

function callsOf(home: string): ActionOutcome["calls"] {
  const read = (name: string) => {
    const file = join(home, "calls", name);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  };
  const calls: ActionOutcome["calls"][number][] = [];
  for (let args = read("0.args"); args !== null; args = read(`${calls.length}.args`)) {
    calls.push({ args, body: JSON.parse(read(`${calls.length}.body`) ?? "null") });
  }
  return calls;
}
