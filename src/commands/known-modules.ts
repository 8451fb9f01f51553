import { type JudgedModules, judgedModules } from "../core/judge/judged-modules.ts";
import type { Setup } from "./setup.ts";

/** What was judged lately by each setup. */
const KNOWN = new WeakMap<Setup, JudgedModules>();

/** The modules that a setup judged lately: a change that has some of them again need not read them again. */
export function knownModules(setup: Setup): JudgedModules {
  const known = KNOWN.get(setup) ?? judgedModules();
  KNOWN.set(setup, known);
  return known;
}
