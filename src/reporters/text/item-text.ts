import type { ApiChange } from "../../core/api-change.ts";
import { containerPath } from "../../core/item-path.ts";
import { printable } from "../../core/printable.ts";
import { type ItemWords, itemSignature } from "../../core/render/item-signature.ts";
import { moveTail } from "../../core/wording/change-list.ts";

/** An item as a line shows it. */
export interface ItemLine extends ItemWords {
  readonly path: string;
}

/** The item as Rust would write it: attributes, visibility, signature. */
export function itemText(item: ItemLine): string {
  return printable(item.kind === "unread" ? `${item.path} ${item.signature}` : itemSignature(item));
}

/** ` in ExecParams` for an item of a container, nothing for one at the top. */
export function placeText({ kind, path }: Pick<ItemLine, "kind" | "path">): string {
  const container = kind === "impl" || kind === "use" ? null : containerPath(path);
  return container === null ? "" : ` in ${printable(container)}`;
}

/** `, moved to src/b.rs` for an item that moved, told from the side of the module that lists it. */
export function moveText(change: Pick<ApiChange, "line" | "from" | "to">): string {
  return `, moved${printable(moveTail(change))}`;
}
