/** Told when a run goes over from one thing to the next, by the name of what begins. */
export type OnPhase = (name: string) => void;

/** Where the time of a run went. */
export interface PhaseClock {
  /** Ends the phase before, and begins this one, which may have been before. */
  readonly enter: OnPhase;
  /** Each phase with its milliseconds, in the order in which they first began. Ends the last one. */
  phases(): readonly (readonly [name: string, milliseconds: number])[];
}

/**
 * Starts a clock in its first phase.
 *
 * @param now milliseconds since the process began, as `performance.now()` gives them.
 */
export function startPhaseClock(first: string, now: () => number): PhaseClock {
  const spent = new Map<string, number>([[first, 0]]);
  let current = first;
  let since = 0;
  const close = () => {
    const at = now();
    spent.set(current, (spent.get(current) ?? 0) + at - since);
    since = at;
  };
  return {
    enter(name) {
      close();
      current = name;
    },
    phases() {
      close();
      return [...spent];
    },
  };
}
