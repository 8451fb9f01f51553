import type { Tile } from "../../model/treemap.ts";
import type { MapOptions, TileButton } from "./map-picture.ts";

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Makes the parts of a map answer to pointer and keys. One of them at a time is reached by the tabulator. */
export function steerTiles(svg: SVGSVGElement, buttons: readonly TileButton[], options: MapOptions): void {
  const byGroup = new Map<Element, TileButton>(buttons.map((button) => [button.group, button]));
  const at = (target: EventTarget | null) => {
    const group = target instanceof Element ? target.closest("g") : null;
    return group === null ? null : (byGroup.get(group) ?? null);
  };
  let current = buttons.find(({ tile }) => tile.data.path === options.open) ?? buttons[0] ?? null;
  current?.group.setAttribute("tabindex", "0");
  const choose = ({ tile }: TileButton) =>
    tile.data.source === null ? options.onFolder(tile.data.path) : options.onSource(tile.data.path);
  svg.addEventListener("click", ({ target }) => {
    const button = at(target);
    if (button !== null) choose(button);
  });
  svg.addEventListener("pointermove", ({ target }) => options.onLook(at(target)?.label ?? null));
  svg.addEventListener("pointerleave", () => options.onLook(null));
  svg.addEventListener("focusin", ({ target }) => {
    const button = at(target);
    if (button === null) return;
    current?.group.setAttribute("tabindex", "-1");
    current = button;
    current.group.setAttribute("tabindex", "0");
    options.onLook(button.label);
  });
  svg.addEventListener("keydown", (event) => {
    const button = at(event.target);
    const step = STEPS[event.key];
    if (button === null) return;
    if (step !== undefined) neighbour(buttons, button, step)?.group.focus();
    else if (event.key === "Enter" || event.key === " ") choose(button);
    else if (event.key === "Escape" || event.key === "Backspace") options.onLeave();
    else return;
    event.preventDefault();
  });
}

/** The nearest part in a direction; what lies beside counts more than what lies far. */
function neighbour(
  buttons: readonly TileButton[],
  from: TileButton,
  [dx, dy]: readonly [number, number],
): TileButton | null {
  const start = middle(from.tile);
  let best: TileButton | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const button of buttons) {
    const { x, y } = middle(button.tile);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const distance = along + 2 * aside;
    if (button === from || along < 1 || distance >= least) continue;
    best = button;
    least = distance;
  }
  return best;
}

/** Of a folder that of its name. */
function middle({ x0, x1, y0, y1, data }: Tile): { readonly x: number; readonly y: number } {
  return { x: (x0 + x1) / 2, y: data.source === null ? y0 + 9 : (y0 + y1) / 2 };
}
