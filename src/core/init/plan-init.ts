import { counted } from "../counted.ts";
import { SpecCheckError } from "../errors.ts";
import { VERSION } from "../version.ts";
import { CONFIG_FILE, firstConfig } from "./first-config.ts";
import { withFramework } from "./framework-file.ts";
import type { HookFinder } from "./hook-block.ts";
import { HOOK_NAMES, PACKAGE } from "./hook-name.ts";
import { type HookSetup, hookSetup, usesLintStaged } from "./hook-setup.ts";
import { withLefthook } from "./lefthook-file.ts";
import { hookPath, type SetupFacts } from "./setup-facts.ts";
import type { SetupEdit, SetupPlan } from "./setup-plan.ts";
import { activationRuns, installRun } from "./setup-runs.ts";
import { addToHook } from "./shell-hook.ts";
import type { SpecLayout } from "./spec-layout.ts";

/** What init is asked. */
export interface InitRequest {
  readonly facts: SetupFacts;
  readonly layout: SpecLayout;
  /** The configuration that is there already, null for none. */
  readonly configPath: string | null;
  /** What to install, as npm takes it: a version, or a file; null for this version. */
  readonly package: string | null;
  /** Whether nothing is to be installed or started. */
  readonly writesOnly: boolean;
}

/**
 * Plans how spec-check takes part in the hooks of a repository. What is there already is planned again as it is, so
 * that a second run has nothing to do.
 *
 * @throws SpecCheckError `config` when a hook manager's file takes nothing in, or the hooks are not this repository's.
 */
export function planInit(request: InitRequest): SetupPlan {
  const { facts, layout, configPath, writesOnly } = request;
  const setup = hookSetup(facts);
  const folder = facts.packageFolder;
  const spec = request.package ?? `${PACKAGE}@${VERSION}`;
  const hooks = planHooks(setup, facts, spec);
  const config = configPath === null ? firstConfig(layout, folder) : null;
  const configEdit = { path: CONFIG_FILE, before: null, after: config, isHook: false };
  const edits = [...hooks.edits, ...(config === null ? [] : [configEdit])].sort((one, other) =>
    one.path < other.path ? -1 : 1,
  );
  const activates = writesOnly ? [] : activationRuns(setup, facts);
  return {
    command: "init",
    manager: setup.kind,
    installs: writesOnly ? [] : installRun(facts, spec),
    moves: hooks.moves,
    edits,
    activates,
    notes: [
      ...layoutNotes(layout),
      ...configNotes(configPath, config),
      ...hooks.notes,
      ...otherNotes(facts, setup),
    ],
  };
}

type HookPlan = Pick<SetupPlan, "moves" | "edits" | "notes">;

function planHooks(setup: HookSetup, facts: SetupFacts, spec: string): HookPlan {
  const folder = facts.packageFolder ?? "";
  const npx = facts.packageFolder === null ? spec : null;
  const finder = { folder, npx };
  switch (setup.kind) {
    case "package":
      return {
        moves: [],
        edits: [],
        notes: ["core.hooksPath names the hooks of the package; nothing is added"],
      };
    case "outside":
      throw new SpecCheckError(
        "config",
        "core.hooksPath names a folder outside of this repository, which other repositories may use, too",
        { help: "Run `git config --local core.hooksPath .githooks`, then `spec-check init` again." },
      );
    case "lefthook":
      return editedFile(setup.file, facts, (file) => withLefthook(file, finder));
    case "pre-commit":
    case "prek":
      return editedFile(setup.file, facts, (file) => withFramework(file, finder));
    default:
      return planShellHooks(setup, facts, { ...finder, local: setup.isShared ? null : facts.ownPackage });
  }
}

function planShellHooks(
  setup: Extract<HookSetup, { readonly folder: string }>,
  { hookFiles }: SetupFacts,
  finder: HookFinder,
): HookPlan {
  const steps = HOOK_NAMES.map((hook) => {
    const path = hookPath(setup.folder, hook);
    return addToHook({
      hook,
      path,
      file: hookFiles.get(path) ?? null,
      finder,
      isRunByGit: setup.kind === "plain",
    });
  });
  return {
    moves: steps.flatMap(({ move }) => move ?? []),
    edits: steps.flatMap(({ edit }) => edit ?? []),
    notes: steps.flatMap(({ note }) => note ?? []),
  };
}

function editedFile(
  path: string,
  { texts }: SetupFacts,
  edit: (file: { readonly path: string; readonly text: string }) => string,
): HookPlan {
  const before = texts.get(path) ?? "";
  const after = edit({ path, text: before });
  const changed: SetupEdit = { path, before, after, isHook: false };
  return { moves: [], edits: before === after ? [] : [changed], notes: [] };
}

function layoutNotes({ sources, matchedByDefault, templates }: SpecLayout): readonly string[] {
  const all = counted(sources, "Rust source");
  if (sources === 0) return ["no Rust source is in the index yet"];
  if (templates.length === 0) return [`${matchedByDefault} of ${all} have a spec`];
  return templates.map(({ template, sources: count }) => `${count} of ${all} have a spec at ${template}`);
}

function configNotes(configPath: string | null, config: string | null): readonly string[] {
  if (configPath !== null) return [`${configPath} configures spec-check and stays as it is`];
  return config === null ? ["the defaults fit, so no configuration is written"] : [];
}

function otherNotes(facts: SetupFacts, setup: HookSetup): readonly string[] {
  const notes: string[] = [];
  if (usesLintStaged(facts)) {
    notes.push(
      "lint-staged starts nothing for a commit that only deletes files, so spec-check runs beside it",
    );
  }
  if (setup.kind === "plain" && !setup.isShared) {
    notes.push("hooks below .git are this clone's alone: everybody else runs `spec-check init`, too");
  }
  if (
    facts.packageFolder === null &&
    (setup.kind === "lefthook" || setup.kind === "pre-commit" || setup.kind === "prek")
  ) {
    notes.push(`without a package.json, SPEC_EXEMPT is not written into messages by ${setup.kind}`);
  }
  return notes;
}
