/** An element of a document: with a text, with elements in it, or empty. */
export interface Element {
  readonly name: string;
  readonly attributes?: readonly (readonly [name: string, value: string])[];
  readonly children?: readonly Element[];
  readonly text?: string;
}

/** Attributes in the order of the keys. */
export function attributes(values: Readonly<Record<string, string | number>>): Element["attributes"] & {} {
  return Object.entries(values).map(([name, value]) => [name, `${value}`]);
}

/** An XML 1.0 document with its elements set in by two blanks and a final line feed. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, "")}\n`;
}

function elementText({ name, attributes: own = [], children = [], text }: Element, indent: string): string {
  const written = own.map(([key, value]) => ` ${key}="${attributeText(value)}"`).join("");
  if (text !== undefined) return `${indent}<${name}${written}>${contentText(text)}</${name}>`;
  if (children.length === 0) return `${indent}<${name}${written}/>`;
  const inner = children.map((child) => elementText(child, `${indent}  `)).join("\n");
  return `${indent}<${name}${written}>\n${inner}\n${indent}</${name}>`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/**
 * What XML 1.0 allows nowhere, not even as a reference, and what a reader of the report should not meet raw: controls,
 * marks that reorder or hide text, halves of surrogate pairs.
 *
 * @see {@link https://www.w3.org/TR/xml/#charsets}
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function contentText(text: string): string {
  return text
    .replace(FORBIDDEN, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);
}

/** Readers turn a raw line feed or tab of an attribute into a blank. */
function attributeText(text: string): string {
  return contentText(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
