import type { Config } from "../config/config.ts";
import type { Mapping } from "../mapping.ts";
import { rememberingSpecs } from "./remembering-specs.ts";
import { compileSourcesFor } from "./sources-for.ts";

/**
 * The same mapping, for whoever asks it of all paths of a tree, and of more trees that are much the same: each answer is
 * worked out once.
 */
export function rememberingMapping(config: Config, mapping: Mapping): Mapping {
  const specFor = rememberingSpecs(mapping.specFor);
  const inScope = remembered(mapping.inScope);
  return {
    ...mapping,
    isSource: remembered(mapping.isSource),
    inScope,
    isSpec: remembered(mapping.isSpec),
    specFor,
    sourcesFor: compileSourcesFor(config, { inScope, specFor }),
    settingsFor: remembered(mapping.settingsFor),
  };
}

function remembered<Answer>(ask: (path: string) => Answer): (path: string) => Answer {
  const known = new Map<string, Answer>();
  return (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const answer = ask(path);
    known.set(path, answer);
    return answer;
  };
}
