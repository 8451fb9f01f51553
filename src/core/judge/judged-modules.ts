import type { PlannedModule } from "../plan/planned-module.ts";
import type { JudgedModule } from "./judge-module.ts";

/** Modules that were judged lately, for changes that have parts in common: refs of one push, a range and its commits. */
export interface JudgedModules {
  /** A module that was judged in the same two versions, null where none is remembered. */
  find(planned: PlannedModule): JudgedModule | null;
  keep(judged: JudgedModule): void;
}

/** The most that is remembered. */
const MOST = 4_000;

/** Remembers modules by their names and object ids. It holds for one configuration. */
export function judgedModules(): JudgedModules {
  const known = new Map<string, JudgedModule>();
  return {
    find(planned) {
      const judged = known.get(keyOf(planned));
      return judged === undefined ? null : { ...judged, planned };
    },
    keep(judged) {
      known.set(keyOf(judged.planned), judged);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
  };
}

function keyOf({ source, previousSource, status, before, after, spec }: PlannedModule): string {
  return `${status} ${before} ${after} ${source}\0${previousSource ?? ""}\0${JSON.stringify(spec)}`;
}
