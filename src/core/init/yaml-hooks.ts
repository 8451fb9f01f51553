import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { SpecCheckError } from "../errors.ts";
import { hasBlock, insertBlock, markedBlock, withoutBlocks } from "./marked-block.ts";

/** A YAML configuration of a hook manager, read for the places where something can be put in. */
export interface YamlHooks {
  readonly text: string;
  /** Null where the file says nothing. */
  readonly map: YAMLMap | null;
}

/** A YAML file and what it is called in messages. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a configuration without our blocks.
 *
 * @throws SpecCheckError `config` when it is no YAML table.
 */
export function readYamlHooks({ path, text }: YamlFile): YamlHooks {
  const bare = hasBlock(text) ? withoutBlocks(text) : text;
  const lines = new LineCounter();
  const document = parseDocument(bare, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    throw new SpecCheckError("config", `cannot use ${path}, line ${line}: ${error.message}`, {
      help: `Correct ${path}, then try again.`,
    });
  }
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    throw new SpecCheckError("config", `cannot use ${path}: expected a table at its top`);
  }
  return { text: bare, map: isMap(contents) ? contents : null };
}

/** The value of a key, null where it is not there. */
export function valueAt(map: YAMLMap | null, key: string): Pair["value"] | null {
  const pair = map?.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  return pair === undefined ? null : (pair.value ?? null);
}

/** Whether a key is there, with or without a value. */
export function hasKey(map: YAMLMap | null, key: string): boolean {
  return map?.items.some((item) => isScalar(item.key) && item.key.value === key) === true;
}

/** A place in a text where a block can go: the start of a line, and the white space that its lines begin with. */
export interface YamlPlace {
  readonly offset: number;
  readonly indent: string;
}

/** The place before the first item of a list in block style; null for any other value. */
export function placeInList(text: string, value: unknown): YamlPlace | null {
  if (!isSeq(value) || value.flow === true) return null;
  return placeBefore(text, firstStart(value), /^([ \t]*)-[ \t]+(?:[&!][^\s]+[ \t]+)*$/);
}

/** The place before the first key of a table in block style; null for any other value. */
export function placeInTable(text: string, value: unknown): YamlPlace | null {
  if (!isMap(value) || value.flow === true) return null;
  return placeBefore(text, firstStart(value), /^([ \t]*)$/);
}

/** The end of a text that has one table at its top. */
export function placeAtEnd(text: string): YamlPlace {
  return { offset: text.length, indent: "" };
}

/** Blocks put into a text, none of which moves the place of another. */
export function withBlocksAt(
  text: string,
  blocks: readonly { readonly place: YamlPlace; readonly lines: readonly string[] }[],
): string {
  return [...blocks]
    .sort((one, other) => other.place.offset - one.place.offset)
    .reduce((changed, { place, lines }) => {
      const isEnd = place.offset === text.length;
      const block = markedBlock(lines, { indent: place.indent });
      return insertBlock(changed, isEnd ? changed.length : place.offset, block);
    }, text);
}

function firstStart(node: YAMLMap | YAMLSeq): number | null {
  const [first] = node.items;
  const head = isPair(first) ? first.key : first;
  return isScalar(head) || isMap(head) || isSeq(head) ? (head.range?.[0] ?? null) : null;
}

function placeBefore(text: string, start: number | null, opening: RegExp): YamlPlace | null {
  if (start === null) return null;
  const offset = text.lastIndexOf("\n", start - 1) + 1;
  const indent = opening.exec(text.slice(offset, start))?.[1];
  return indent === undefined ? null : { offset, indent };
}
