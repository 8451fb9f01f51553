import colors from "picocolors";

type Paint = (text: string) => string;

/** Colours by what they stand for. No meaning hangs on them alone: every line says it in words or signs too. */
export interface Palette {
  readonly path: Paint;
  readonly error: Paint;
  readonly warning: Paint;
  readonly added: Paint;
  readonly removed: Paint;
  readonly quiet: Paint;
}

/** The palette of a terminal, or one that paints nothing. */
export function palette(color: boolean): Palette {
  const paint = colors.createColors(color);
  return {
    path: paint.bold,
    error: (text) => paint.bold(paint.red(text)),
    warning: (text) => paint.bold(paint.yellow(text)),
    added: paint.green,
    removed: paint.red,
    quiet: paint.dim,
  };
}
