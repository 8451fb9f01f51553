import type { PicturedSource, PictureStatus } from "../../../core/picture/report-data.ts";
import { button, element } from "../../dom/element.ts";
import { STATUS_WORDS, STATUSES } from "../../model/status.ts";
import { thousands } from "../../model/thousands.ts";
import type { PageContext } from "../context.ts";

/** The colours of the map with their counts; each leaves its state out or takes it back in. */
export function legend(context: PageContext, sources: readonly PicturedSource[]): HTMLElement {
  const { route } = context;
  const counts = new Map<PictureStatus, number>();
  for (const { status } of sources) counts.set(status, (counts.get(status) ?? 0) + 1);
  const chips = STATUSES.filter((status) => counts.has(status)).map((status) => {
    const isShown = !route.hidden.includes(status);
    const toggle = () => {
      const hidden = isShown ? [...route.hidden, status] : route.hidden.filter((other) => other !== status);
      context.go({ hidden });
    };
    return button(
      { class: "chip", "aria-pressed": isShown ? "true" : "false", title: STATUS_WORDS[status].means },
      toggle,
      element("span", { class: `swatch ${status}`, "aria-hidden": "true" }),
      STATUS_WORDS[status].name,
      element("span", { class: "count" }, thousands(counts.get(status) ?? 0)),
    );
  });
  return element("div", { class: "legend", role: "group", "aria-label": "States shown" }, ...chips);
}
