import { inFolder } from "../path-parts.ts";
import { PACKAGE } from "./hook-name.ts";
import type { SpecLayout } from "./spec-layout.ts";

/** Where init writes a configuration. */
export const CONFIG_FILE = ".specrc.json";

const COMMENT = "Written by spec-check init";

/** All that it may say. */
const KEYS: readonly string[] = ["$schema", "specs", "overview"];

/**
 * The text of a configuration that says what differs from the defaults, null where nothing does.
 *
 * @param folder the folder whose `node_modules` has the package, for the schema; null where there is none.
 */
export function firstConfig(layout: SpecLayout, folder: string | null): string | null {
  const schema =
    folder === null ? {} : { $schema: `./${inFolder(folder, `node_modules/${PACKAGE}/docs/schema.json`)}` };
  const [first, ...more] = layout.templates;
  const isDefault = first === undefined || (first.template === "{dir}/{base}.spec.md" && more.length === 0);
  const settings = {
    ...schema,
    ...(isDefault ? {} : { specs: layout.templates.map(({ template }) => template) }),
    ...(layout.areOverviews ? { overview: "nearest" } : {}),
  };
  return Object.keys(settings).length === 0 ? null : render(settings);
}

/** Whether a text is as init wrote it, so that it can go again. */
export function isFirstConfig(text: string): boolean {
  const value = parsed(text);
  if (typeof value !== "object" || value === null) return false;
  const { $comment, ...settings } = { $comment: null, ...value };
  const isKnown = Object.keys(settings).every((key) => KEYS.includes(key));
  return $comment === COMMENT && isKnown && render(settings) === text;
}

function render(settings: object): string {
  const lines = Object.entries({ $comment: COMMENT, ...settings }).map(
    ([key, value]) => `  "${key}": ${inOneLine(value)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** On one line the hook knows lists of specs for what they are, without Node. */
function inOneLine(value: unknown): string {
  return Array.isArray(value)
    ? `[${value.map((each) => JSON.stringify(each)).join(", ")}]`
    : JSON.stringify(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
