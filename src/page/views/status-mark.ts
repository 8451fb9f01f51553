import type { PictureStatus } from "../../core/picture/report-data.ts";
import { element } from "../dom/element.ts";
import { STATUS_WORDS } from "../model/status.ts";

/** The colour and the name of a state. */
export function statusMark(status: PictureStatus): HTMLElement {
  return element(
    "span",
    { class: "status" },
    element("span", { class: `swatch ${status}`, "aria-hidden": "true" }),
    STATUS_WORDS[status].name,
  );
}
