import { macroUse } from "../../facts/words.ts";
import type { FileReach, Reach } from "../../reach/file-reach.ts";
import type { MadeBy } from "../module-tree.ts";

/** How far is seen what a macro call makes: what the crate is not known to declare is seen as far as the call. */
export function madeReach(reach: FileReach, { call, inline }: MadeBy): FileReach {
  const asCall = (): Reach | null => reach.call(inline, macroUse(call));
  return {
    name: (...asked) => reach.name(...asked) ?? asCall(),
    use: (...asked) => reach.use(...asked) ?? asCall(),
    call: (...asked) => reach.call(...asked) ?? asCall(),
    owner: (...asked) => reach.owner(...asked),
    declares: (...asked) => reach.declares(...asked),
    impls: () => reach.impls(),
  };
}
