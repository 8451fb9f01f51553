/** An element of a parsed document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, white space around elements left out. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Parses the XML that reports are written in, without comments or CDATA, and throws at whatever is not well-formed. */
export function parseXml(document: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error("no declaration");
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] = [
    { name: "", attributes: {}, children: [], text: "" },
  ];
  const token = /<(\/?)([A-Za-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)|(.)/gsy;
  for (const [, end, name = "", list = "", empty, text, odd] of document
    .slice(declaration.length)
    .matchAll(token)) {
    const top = open.at(-1);
    if (odd !== undefined || top === undefined) throw new Error(`unexpected ${odd}`);
    if (text !== undefined) top.text += decode(text);
    else if (end === "/") {
      if (top.name !== name) throw new Error(`</${name}> ends <${top.name}>`);
      open.pop();
      open.at(-1)?.children.push({ ...top, text: top.children.length > 0 ? "" : top.text });
    } else {
      const element = { name, attributes: attributesOf(list), children: [], text: "" };
      if (empty === "/") top.children.push(element);
      else open.push(element);
    }
  }
  const [root, ...others] = open[0]?.children ?? [];
  if (root === undefined || others.length > 0 || open.length > 1) throw new Error("not one whole element");
  return root;
}

function attributesOf(list: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key = "", value = ""] of list.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
    if (Object.hasOwn(attributes, key)) throw new Error(`the attribute ${key} twice`);
    attributes[key] = decode(value);
  }
  return attributes;
}

function decode(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in a text");
  return text.replace(/&(?:#(\d+)|([a-z]+));|&/g, (reference, number, name) => {
    if (number !== undefined) return String.fromCodePoint(Number(number));
    const character = ENTITIES[name ?? ""];
    if (character === undefined) throw new Error(`unknown reference ${reference}`);
    return character;
  });
}
