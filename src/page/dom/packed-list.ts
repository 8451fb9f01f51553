import { PART_SIZE } from "../../core/picture/packed-parts.ts";
import type { ListReader } from "../model/store.ts";
import { unpack } from "./unpack.ts";

/**
 * Opens a list that the page holds in packed parts, a space between them. Each is unpacked once somebody asks for
 * something in it.
 */
export function packedList<Value>(text: string): ListReader<Value> {
  const parts = text.split(" ");
  const known = new Map<number, Promise<readonly Value[]>>();
  return async (at) => {
    const part = Math.floor(at / PART_SIZE);
    const packed = parts[part] ?? "";
    if (packed === "") return null;
    const list = known.get(part) ?? unpack<readonly Value[]>(packed);
    known.set(part, list);
    return (await list)[at - part * PART_SIZE] ?? null;
  };
}
