import { editPatch } from "../core/edit/edit-patch.ts";
import type { SetupPlan, SetupRun } from "../core/init/setup-plan.ts";
import { jsonDocument } from "./json/document.ts";

/** What `spec-check init` or `uninstall` did, or would do, for programs, with the edits as a patch. */
export function renderSetupJson(plan: SetupPlan, isDone: boolean): string {
  const { command, manager, installs, moves, edits, activates, notes } = plan;
  return jsonDocument({
    version: 1,
    command,
    done: isDone,
    manager,
    installs: installs.map(runDocument),
    moves: moves.map(({ from, to }) => ({ from, to })),
    edits: edits.map(({ path, before, after }) => ({
      path,
      action: before === null ? "create" : after === null ? "delete" : "change",
    })),
    activates: activates.map(runDocument),
    notes,
    patch: editPatch(edits),
  });
}

function runDocument({ words, folder, why }: SetupRun): object {
  return { words, folder, why };
}
