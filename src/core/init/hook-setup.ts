import { inFolder } from "../path-parts.ts";
import type { SetupFacts } from "./setup-facts.ts";

/** What runs the hooks of a repository, and where spec-check takes part. */
export type HookSetup =
  /** Shell scripts in a folder: husky's, or one that Git runs itself. */
  | { readonly kind: "husky" | "plain"; readonly folder: string; readonly isShared: boolean }
  | { readonly kind: "lefthook"; readonly file: string }
  | { readonly kind: "pre-commit" | "prek"; readonly file: string }
  /** `core.hooksPath` names the folder of our own package. */
  | { readonly kind: "package" }
  /** `core.hooksPath` names a folder that other repositories may use, too. */
  | { readonly kind: "outside" };

/** The names that lefthook looks for and that we can edit. */
export const LEFTHOOK_FILES: readonly string[] = ["", ".", ".config/"].flatMap((start) => [
  `${start}lefthook.yml`,
  `${start}lefthook.yaml`,
]);

/** The configuration of the pre-commit framework, which prek reads as well. */
export const PRE_COMMIT_FILES: readonly string[] = [".pre-commit-config.yaml", ".pre-commit-config.yml"];

/** Says what runs the hooks: what `core.hooksPath` names, else the first manager that has left a sign. */
export function hookSetup(facts: SetupFacts): HookSetup {
  const { hooksPath, hooksFolder, texts } = facts;
  const { label, isShared } = hooksFolder;
  if (hooksPath !== null) {
    const husky = /^(?:.*\/)?\.husky(?=(?:\/_)?$)/.exec(label ?? "")?.[0];
    if (husky !== undefined) return { kind: "husky", folder: husky, isShared: true };
    if (/(?:^|\/)rust-spec-check\/hooks$/.test(label ?? hooksPath.replaceAll("\\", "/")))
      return { kind: "package" };
    return label === null ? { kind: "outside" } : { kind: "plain", folder: label, isShared };
  }
  if (usesHusky(facts)) {
    return { kind: "husky", folder: inFolder(facts.packageFolder ?? "", ".husky"), isShared: true };
  }
  const lefthook = LEFTHOOK_FILES.find((path) => texts.has(path));
  if (lefthook !== undefined) return { kind: "lefthook", file: lefthook };
  const framework = PRE_COMMIT_FILES.find((path) => texts.has(path));
  if (framework !== undefined) return { kind: usesPrek(facts) ? "prek" : "pre-commit", file: framework };
  return label === null ? { kind: "outside" } : { kind: "plain", folder: label, isShared };
}

/** Whether lint-staged is set up: it runs beside spec-check, which it would not start for a deletion. */
export function usesLintStaged({ packageJson, texts }: SetupFacts): boolean {
  const signs = ["lint-staged.config", ".lintstagedrc"];
  return (
    /"lint-staged"\s*:\s*[{["]/.test(packageJson ?? "") ||
    [...texts.keys()].some((path) => signs.some((sign) => path.includes(sign)))
  );
}

function usesHusky({ packageJson }: SetupFacts): boolean {
  return /"husky"\s*:/.test(packageJson ?? "");
}

/** prek leaves its name in the hooks that it installs; before that, `package.json` and the path decide. */
function usesPrek({ hookFiles, tools, packageJson }: SetupFacts): boolean {
  const texts = [...hookFiles.values()].map(({ text }) => text ?? "");
  if (texts.some((text) => /\bprek\b/.test(text))) return true;
  if (texts.some((text) => text.includes("pre_commit"))) return false;
  if (/"@j178\/prek"\s*:/.test(packageJson ?? "")) return true;
  return tools.has("prek") && !tools.has("pre-commit");
}
