import type { Item, ItemExtent } from "../read/item.ts";

/** An item with what is asked of it here. */
export interface Piece {
  readonly item: Item;
  readonly extent: ItemExtent;
}
