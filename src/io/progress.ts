import type { OutputStream } from "./output.ts";

/** A bar that fills while something long goes on. */
export interface Progress {
  /** Shows how much is done. */
  update(done: number, all: number): Promise<void>;
  /** Takes the bar away. */
  clear(): Promise<void>;
}

const CELLS = 30;
const CLEAR_LINE = "\r\u001b[2K";

/**
 * A progress bar on a terminal, and nothing at all where standard error is none: a log would keep every step of it.
 *
 * @param label what goes on, as in `replaying`.
 */
export function openProgress(stream: OutputStream, label: string): Progress {
  const isShown = stream.isTTY === true;
  let shown = "";
  const draw = (text: string) =>
    new Promise<void>((resolve) => {
      stream.write(text, () => resolve());
    });
  return {
    async update(done, all) {
      if (!isShown || all === 0) return;
      const percent = Math.floor((100 * done) / all);
      const filled = Math.floor((CELLS * percent) / 100);
      const bar = `${label} [${"#".repeat(filled)}${"-".repeat(CELLS - filled)}] ${percent} %`;
      if (bar === shown) return;
      shown = bar;
      await draw(`${CLEAR_LINE}${bar}  ${done}/${all}`);
    },
    async clear() {
      if (shown !== "") await draw(CLEAR_LINE);
    },
  };
}
