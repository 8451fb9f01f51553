import type { Wording } from "../wording.ts";
import { changeList } from "./change-list.ts";
import { quoted } from "./quoted.ts";
import type { MissingFacts } from "./rule-facts.ts";

/** The words of a source without a spec. */
export function missingWording({ source, spec, isNew, otherSpelling, api }: MissingFacts): Wording {
  return {
    message: isNew
      ? `new module without a spec: ${changeList(api)}`
      : api.length > 0
        ? `API changed in a module without a spec: ${changeList(api)}`
        : `${source} moved away from the spec that covered it`,
    help:
      otherSpelling === null
        ? `Describe ${source} in ${spec} and \`git add\` it.`
        : `${otherSpelling} differs ${differenceOf(otherSpelling, spec)}: run \`git mv ${quoted(otherSpelling)} ${quoted(spec)}\`.`,
  };
}

function differenceOf(path: string, other: string): string {
  return path.toLowerCase() === other.toLowerCase() ? "only in case" : "only in how it composes its letters";
}
