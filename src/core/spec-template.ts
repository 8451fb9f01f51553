import { baseName, folderOf, stemAndExtension } from "./path-parts.ts";

/** The variables of a spec template. */
export const TEMPLATE_VARIABLES = ["dir", "base", "stem", "ext", "dirname", "path"] as const;

type Variable = (typeof TEMPLATE_VARIABLES)[number];

/** The longest template, in characters. */
const MAX_LENGTH = 256;

const VARIABLE = /\{([^{}]*)\}/g;

/**
 * The path of the spec that a template gives for a source, as `src/lib.rs.spec.md` for `{dir}/{base}.spec.md` and
 * `src/lib.rs`. Null where it asks for the name of a folder and the source lies at the root, which has none.
 */
export function expandTemplate(template: string, source: string): string | null {
  const values = variables(source);
  if (values.dirname === "" && template.includes("{dirname}")) return null;
  const path = template.replace(VARIABLE, (text, name: string) => (isVariable(name) ? values[name] : text));
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .join("/");
}

/** Whether each source gets a spec of its own: the template names the file, not only its folder. */
export function namesItsSource(template: string): boolean {
  return ["{base}", "{stem}", "{path}"].some((variable) => template.includes(variable));
}

/**
 * A test for paths that a template could give: they fit its text before the first variable and around those of its
 * last segment. It may name too many, never too few.
 */
export function couldComeFrom(template: string): (path: string) => boolean {
  const start = template.split("{", 1)[0] ?? "";
  const name = baseName(template);
  const prefix = name.split("{", 1)[0] ?? "";
  const suffix = name.slice(name.lastIndexOf("}") + 1);
  return (path) => {
    const base = baseName(path);
    const isLongEnough = base.length >= (name.includes("{") ? prefix.length + suffix.length : name.length);
    return path.startsWith(start) && base.startsWith(prefix) && base.endsWith(suffix) && isLongEnough;
  };
}

/** Says what is wrong with a template, to be read behind its name, or null when it is sound. */
export function templateProblem(template: string): string | null {
  if (template.trim() === "") return "is empty";
  if (template.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
  if (/[\0\\]/.test(template)) return "holds a `\\` or NUL character; folders are divided by `/`";
  if (template.startsWith("/"))
    return "begins with `/`; specs are named from the repository's root without it";
  if (template.split("/").some((segment) => segment === "." || segment === "..")) {
    return "holds the segment `.` or `..`";
  }
  const unknown = [...template.matchAll(VARIABLE)]
    .map((match) => match[1] ?? "")
    .find((name) => !isVariable(name));
  if (unknown !== undefined) {
    return `holds the unknown variable {${unknown}}; expected one of ${TEMPLATE_VARIABLES.map((name) => `{${name}}`).join(" ")}`;
  }
  if (/[{}]/.test(template.replace(VARIABLE, ""))) return "holds a brace that belongs to no variable";
  if (template.endsWith("}") || template.endsWith("/"))
    return "does not end in a file name such as `.spec.md`";
  return template.endsWith(".rs") ? "names a Rust source" : null;
}

function variables(source: string): Readonly<Record<Variable, string>> {
  const dir = folderOf(source);
  const base = baseName(source);
  return { dir, base, ...stemAndExtension(base), dirname: baseName(dir), path: source };
}

function isVariable(name: string): name is Variable {
  return TEMPLATE_VARIABLES.some((variable) => variable === name);
}
