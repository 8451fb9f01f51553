import { HOOK_NAMES, type HookName } from "../init/hook-name.ts";
import { LEFTHOOK_FILES, PRE_COMMIT_FILES } from "../init/hook-setup.ts";
import { type HookFile, hookPath, type SetupFacts } from "../init/setup-facts.ts";
import { type Examination, warned, well, wrong } from "./doctor-report.ts";

const INIT = "Run `spec-check init`.";

/** Follows each hook from the file that Git runs to spec-check, and says where the way ends. */
export function examineHooks(facts: SetupFacts): readonly Examination[] {
  const { label } = facts.hooksFolder;
  const folder =
    facts.hooksPath === null
      ? well("hooks folder", label ?? ".git/hooks")
      : well("hooks folder", `${label ?? "a folder outside of the repository"}, by core.hooksPath`);
  return [folder, ...HOOK_NAMES.map((hook) => examineHook(hook, facts))];
}

function examineHook(hook: HookName, facts: SetupFacts): Examination {
  const { label } = facts.hooksFolder;
  if (label === null) {
    return warned(hook, "lies outside of the repository and was not looked at", "Look at core.hooksPath.");
  }
  const path = hookPath(label, hook);
  const file = facts.hookFiles.get(path);
  // Without pre-commit nothing is judged; each of the others has a reason to be left out.
  const lacking = hook === "pre-commit" ? wrong : warned;
  if (file === undefined)
    return lacking(hook, `${path} is not there${inactive(hook, facts)}`, helpFor(facts));
  if (!file.isExecutable) {
    return lacking(hook, `${path} is not executable, so Git passes it over`, `Run \`chmod +x ${path}\`.`);
  }
  if (file.text === null) return warned(hook, `${path} is no text, so it cannot be told what it runs`, INIT);
  if (/^#![^\n]*\r\n/.test(file.text)) {
    return wrong(
      hook,
      `the first line of ${path} ends with a carriage return`,
      `Give ${path} Unix line ends.`,
    );
  }
  const way = wayOf(hook, path, file, facts);
  if (way.every(({ calls }) => !calls)) {
    return lacking(
      hook,
      `${way.map((step) => step.path).join(" runs ")}, which does not call spec-check`,
      INIT,
    );
  }
  return well(hook, way.map((step) => step.path).join(" runs "));
}

interface Step {
  readonly path: string;
  readonly calls: boolean;
}

/** The files that a hook leads through, as far as they are known. */
function wayOf(hook: HookName, path: string, { text }: HookFile, facts: SetupFacts): readonly Step[] {
  const step = (name: string, content: string | null | undefined) => ({
    path: name,
    calls: /\bspec-check\b/.test(content ?? ""),
  });
  const first = step(path, text);
  if (first.calls) return [first];
  if (/(?:^|\/)\.husky\/_\//.test(path)) {
    const own = path.replace(/\/_\//, "/");
    return [first, step(own, facts.hookFiles.get(own)?.text)];
  }
  const files = /lefthook/.test(text ?? "")
    ? LEFTHOOK_FILES
    : /pre_commit|\bprek\b/.test(text ?? "")
      ? PRE_COMMIT_FILES
      : [];
  const found = files.find((name) => facts.texts.has(name));
  return found === undefined ? [first] : [first, step(found, sectionOf(hook, found, facts))];
}

/** The part of a manager's file that is about a hook: lefthook's key; the framework's file as a whole names stages. */
function sectionOf(hook: HookName, file: string, { texts }: SetupFacts): string {
  const text = texts.get(file) ?? "";
  if (!LEFTHOOK_FILES.includes(file)) return text;
  const start = text.split("\n").findIndex((line) => line.startsWith(`${hook}:`));
  const rest = start < 0 ? [] : text.split("\n").slice(start + 1);
  const end = rest.findIndex((line) => /^[^\s#-]/.test(line));
  return rest.slice(0, end < 0 ? rest.length : end).join("\n");
}

/** What a missing hook has to do with a manager that was never told to install itself. */
function inactive(hook: HookName, { texts, hookFiles, hooksPath, packageFolder }: SetupFacts): string {
  const husky = `${packageFolder === null || packageFolder === "" ? "" : `${packageFolder}/`}.husky/${hook}`;
  if (hooksPath === null && hookFiles.has(husky))
    return `, and husky is not active, which would run ${husky}`;
  const file = [...LEFTHOOK_FILES, ...PRE_COMMIT_FILES].find((name) => texts.has(name));
  return file === undefined ? "" : `, and ${file} alone makes Git run nothing`;
}

function helpFor({ texts, hookFiles, hooksPath, tools }: SetupFacts): string {
  const run = (words: readonly string[]) => `Run \`${words.join(" ")}\`.`;
  const calls = (names: readonly string[]) =>
    names.some((name) => /\bspec-check\b/.test(texts.get(name) ?? ""));
  const isHusky =
    hooksPath === null &&
    [...hookFiles].some(([path, { text }]) => path.includes(".husky/") && /\bspec-check\b/.test(text ?? ""));
  if (isHusky) return run(tools.get("husky") ?? ["npx", "husky"]);
  if (calls(LEFTHOOK_FILES)) return run([...(tools.get("lefthook") ?? ["lefthook"]), "install"]);
  return INIT;
}
