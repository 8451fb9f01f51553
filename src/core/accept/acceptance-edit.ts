import type { FileEdit } from "../edit/file-edit.ts";
import { SpecCheckError } from "../errors.ts";
import { apiFingerprint } from "../judge/api-fingerprint.ts";
import type { ModuleReport } from "../report.ts";
import { writeReviewed } from "../spec/footer/reviewed.ts";

/** What a module's acceptance is written from. */
export interface Acceptance {
  readonly source: string;
  /** The module as the staged change has it, null where the change does not touch it. */
  readonly module: ModuleReport | null;
  /** The module as everything since the branch began has it, null where that is not known. */
  readonly branch: ModuleReport | null;
  /** Text of the spec in the index, null where there is none. */
  readonly spec: string | null;
  readonly reason: string;
}

/**
 * The edit that records in a spec's footer that an API change was reviewed and needs no prose. Beside the change that
 * is staged it names that of the whole branch, so that the record still holds once the branch's commits are one.
 *
 * @throws SpecCheckError `usage` where there is no such change, or no spec to write into.
 */
export function acceptanceEdit({ source, module, branch, spec, reason }: Acceptance): FileEdit {
  if (module === null || module.api.length === 0) {
    throw new SpecCheckError("usage", `the staged change does not change the API of ${source}`, {
      help: `Stage the change with \`git add\`, then accept it.`,
    });
  }
  if (spec === null) {
    throw new SpecCheckError("usage", `${source} has no spec that could record it: expected ${module.spec}`, {
      help: `Write ${module.spec} and \`git add\` it.`,
    });
  }
  const fingerprints = [module, ...(branch === null || branch.api.length === 0 ? [] : [branch])].map(
    ({ api }) => apiFingerprint(api),
  );
  return {
    path: module.spec,
    before: spec,
    after: writeReviewed(spec, { api: [...new Set(fingerprints)], reason }),
  };
}
