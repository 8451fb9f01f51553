import type { Syntax } from "./syntax.ts";

/** The kinds of place at which something can be changed. */
export type SiteKind =
  | "file"
  | "fn"
  | "struct"
  | "union"
  | "enum"
  | "trait"
  | "impl"
  | "trait impl"
  | "type"
  | "const"
  | "static"
  | "mod"
  | "use"
  | "extern crate"
  | "extern"
  | "macro"
  | "macro call"
  | "field"
  | "tuple field"
  | "variant";

/** An item, a member, a field or a variant, as the second reader sees it. */
export interface Site {
  readonly kind: SiteKind;
  readonly node: Syntax;
  /** Offset where its attributes begin, or itself where it has none. */
  readonly from: number;
  /** Offset of its visibility or first word. */
  readonly start: number;
  /** Its outer and inner attributes, as text without comments. */
  readonly attributes: readonly Syntax[];
  readonly visibility: Syntax | null;
  readonly name: Syntax | null;
  /** What it stands in; null for the file. */
  readonly parent: Site | null;
  /** What stands in it. */
  readonly members: Site[];
}

const KINDS: Readonly<Record<string, SiteKind>> = {
  function_item: "fn",
  function_signature_item: "fn",
  struct_item: "struct",
  union_item: "union",
  enum_item: "enum",
  trait_item: "trait",
  impl_item: "impl",
  type_item: "type",
  associated_type: "type",
  const_item: "const",
  static_item: "static",
  mod_item: "mod",
  use_declaration: "use",
  extern_crate_declaration: "extern crate",
  foreign_mod_item: "extern",
  macro_definition: "macro",
  macro_invocation: "macro call",
  macro_invocation_item: "macro call",
  expression_statement: "macro call",
  field_declaration: "field",
  enum_variant: "variant",
};

/** Gathers the sites of a file, itself the first, each before those in it. */
export function sitesOf(root: Syntax): readonly Site[] {
  const file = siteOf(root, "file", null, []);
  return [file, ...inside(file, root)];
}

function siteOf(node: Syntax, kind: SiteKind, parent: Site | null, before: readonly Syntax[]): Site {
  const groups = [...before, ...node.all("attributes")];
  const visible = node.child("visibility_modifier");
  const words = node.children.filter((child) => child.type !== "attributes");
  const inner = [node, ...node.children.filter(({ field }) => field === "body")];
  const site: Site = {
    kind: kind === "impl" && node.part("trait") !== null ? "trait impl" : kind,
    node,
    from: groups[0]?.from ?? node.from,
    start: words[0]?.from ?? node.from,
    attributes: [
      ...groups.flatMap((group) => group.all("attribute_item")),
      ...inner.flatMap((around) => around.all("inner_attribute_item")),
    ],
    visibility: visible,
    name: node.part("name"),
    parent,
    members: [],
  };
  parent?.members.push(site);
  return site;
}

function inside(parent: Site, body: Syntax): Site[] {
  const found: Site[] = [];
  let before: Syntax[] = [];
  for (const node of body.children) {
    if (node.type === "attributes") before.push(node);
    const kind = KINDS[node.type];
    if (kind === undefined || (kind === "macro call" && node.below("macro_invocation").length === 0))
      continue;
    const site = siteOf(node, kind, parent, before);
    before = [];
    found.push(site, ...membersOf(site));
  }
  return found;
}

function membersOf(site: Site): Site[] {
  const body = site.node.part("body");
  if (body === null || body.type === "block") return [];
  return body.type === "ordered_field_declaration_list" ? tupleFields(site, body) : inside(site, body);
}

/** The fields of a tuple have no node of their own: each type with the visibility before it. */
function tupleFields(parent: Site, body: Syntax): Site[] {
  let before: Syntax[] = [];
  let visibility: Syntax | null = null;
  const found: Site[] = [];
  for (const node of body.children) {
    if (node.type === "attributes") before.push(node);
    else if (node.type === "visibility_modifier") visibility = node;
    else if (node.field === "type") {
      const site = { ...siteOf(node, "tuple field", null, before), visibility, parent };
      parent.members.push(site);
      found.push(site);
      before = [];
      visibility = null;
    }
  }
  return found;
}

/** What an item stands in, and what that stands in, up to the file. */
export function around(site: Site): readonly Site[] {
  return site.parent === null ? [] : [site.parent, ...around(site.parent)];
}

/** Every item declared in a file by that name. */
export function named(site: Site, name: string): readonly Site[] {
  const file = around(site).at(-1) ?? site;
  const found: Site[] = [];
  const visit = (member: Site) => {
    if (member.name?.text.replace(/^r#/, "") === name && DECLARES.has(member.kind)) found.push(member);
    if (member.kind === "file" || member.kind === "mod") for (const inner of member.members) visit(inner);
  };
  visit(file);
  return found;
}

const DECLARES: ReadonlySet<SiteKind> = new Set(["struct", "union", "enum", "trait", "type"]);
