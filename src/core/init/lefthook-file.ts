import { isMap } from "yaml";
import { SpecCheckError } from "../errors.ts";
import { type HookFinder, quoted } from "./hook-block.ts";
import { HOOK_COMMANDS, HOOK_NAMES, type HookName, PACKAGE } from "./hook-name.ts";
import {
  hasKey,
  placeAtEnd,
  placeInList,
  placeInTable,
  readYamlHooks,
  valueAt,
  withBlocksAt,
  type YamlFile,
  type YamlHooks,
  type YamlPlace,
} from "./yaml-hooks.ts";

interface Entry {
  readonly place: YamlPlace;
  readonly lines: readonly string[];
}

/** What lefthook puts in the place of a hook's arguments. */
const ARGUMENTS: Readonly<Record<HookName, string>> = {
  "pre-commit": "",
  "pre-merge-commit": "",
  "prepare-commit-msg": " {1}",
  "pre-push": " {1} {2}",
};

/**
 * The text of lefthook's configuration with spec-check as the first thing that each hook does. No paths are asked
 * for, so that a commit which only deletes files is judged as well.
 *
 * @throws SpecCheckError `config` when it is no YAML, or a hook is written in a way that nothing can be put into.
 */
export function withLefthook(file: YamlFile, finder: Pick<HookFinder, "folder" | "npx">): string {
  const yaml = readYamlHooks(file);
  const jobs = HOOK_NAMES.flatMap((hook) => {
    const run = runOf(hook, finder);
    return run === null ? [] : [{ hook, run }];
  });
  const news = jobs.filter(({ hook }) => !hasKey(yaml.map, hook));
  const entries = jobs
    .filter(({ hook }) => hasKey(yaml.map, hook))
    .map(({ hook, run }) => entryIn(file.path, yaml, hook, run));
  const last = news.flatMap(({ hook, run }) => [
    `${hook}:`,
    "  commands:",
    ...indented(command(hook, run), 4),
  ]);
  const end = last.length === 0 ? [] : [{ place: placeAtEnd(yaml.text), lines: last }];
  return withBlocksAt(yaml.text, [...entries, ...end]);
}

function entryIn(path: string, { text, map }: YamlHooks, hook: HookName, run: string): Entry {
  const value = valueAt(map, hook);
  if (isMap(value) && hasKey(value, "jobs")) {
    const place = placeInList(text, valueAt(value, "jobs"));
    const [head = "", ...rest] = [`name: spec-check`, ...options(hook, run)];
    if (place !== null) return { place, lines: [`- ${head}`, ...indented(rest, 2)] };
  } else if (isMap(value) && hasKey(value, "commands")) {
    const place = placeInTable(text, valueAt(value, "commands"));
    if (place !== null) return { place, lines: command(hook, run) };
  } else {
    const place = placeInTable(text, value);
    if (place !== null) return { place, lines: ["commands:", ...indented(command(hook, run), 2)] };
  }
  throw new SpecCheckError(
    "config",
    `cannot add spec-check to ${path}: expected \`jobs\` or \`commands\` of ${hook} on lines of their own`,
    { help: `Add to ${hook}, then run \`spec-check init\` again: ${options(hook, run).join(", ")}` },
  );
}

/** Where no package is expected in the repository, npx runs it; a hook that is a script alone is left out then. */
function runOf(hook: HookName, { folder, npx }: Pick<HookFinder, "folder" | "npx">): string | null {
  if (npx === null) {
    const hooks = `${folder === "" ? "" : `${folder}/`}node_modules/${PACKAGE}/hooks`;
    return `sh ${quoted(`${hooks}/${hook}`)}${ARGUMENTS[hook]}`;
  }
  const asked = HOOK_COMMANDS[hook]?.replace(' "$@"', ARGUMENTS[hook]);
  return asked === undefined ? null : `npx --yes --prefer-offline ${quoted(npx)} ${asked}`;
}

function command(hook: HookName, run: string): readonly string[] {
  return ["spec-check:", ...indented(options(hook, run), 2)];
}

/** lefthook hands standard input on only where it is told to. */
function options(hook: HookName, run: string): readonly string[] {
  return [
    `run: ${/[:#'{]/.test(run) ? JSON.stringify(run) : run}`,
    ...(hook === "pre-push" ? ["use_stdin: true"] : []),
  ];
}

function indented(lines: readonly string[], spaces: number): readonly string[] {
  return lines.map((line) => " ".repeat(spaces) + line);
}
