import type { Mutation } from "../mutation.ts";
import { ATTRIBUTE_CHANGES } from "./attributes.ts";
import { BLOCK_CHANGES } from "./blocks.ts";
import { DATA_CHANGES } from "./data.ts";
import { FUNCTION_CHANGES } from "./functions.ts";
import { GENERIC_CHANGES } from "./generics.ts";
import { ITEM_CHANGES } from "./items.ts";
import { NAME_CHANGES } from "./names.ts";
import { TYPE_CHANGES } from "./type-parts.ts";

/** Every way to change what others can see. */
export const CHANGING: readonly Mutation[] = [
  ...ITEM_CHANGES,
  ...FUNCTION_CHANGES,
  ...GENERIC_CHANGES,
  ...DATA_CHANGES,
  ...BLOCK_CHANGES,
  ...ATTRIBUTE_CHANGES,
  ...NAME_CHANGES,
  ...TYPE_CHANGES,
];
