import { Uncertain } from "./uncertain.ts";

/** How many steps and tokens the calls of one file may still take, so that no macro takes longer than a file is worth. */
export interface Budget {
  left: number;
}

/** Takes some off a budget; throws {@link Uncertain} where it is used up. */
export function spend(budget: Budget, steps: number): void {
  budget.left -= steps;
  if (budget.left < 0) throw new Uncertain("a macro that makes too much");
}
