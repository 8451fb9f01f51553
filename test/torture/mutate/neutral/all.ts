import type { Mutation } from "../mutation.ts";
import { ATTRIBUTE_KEEPS } from "./attributes.ts";
import { INSIDE_KEEPS } from "./insides.ts";
import { LIST_KEEPS } from "./lists.ts";
import { NAME_KEEPS } from "./names.ts";
import { SPELLING_KEEPS } from "./spelling.ts";
import { TEXT_KEEPS } from "./text.ts";

/** Every way to edit that others cannot see. */
export const NEUTRAL: readonly Mutation[] = [
  ...TEXT_KEEPS,
  ...INSIDE_KEEPS,
  ...NAME_KEEPS,
  ...SPELLING_KEEPS,
  ...LIST_KEEPS,
  ...ATTRIBUTE_KEEPS,
];
