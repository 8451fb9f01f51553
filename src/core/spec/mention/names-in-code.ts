/** A name as a piece of code in a spec says it. */
export interface NamedPlace {
  readonly name: string;
  /** Offset of the name in the text. */
  readonly offset: number;
  /** What stands before it and `::` or `.`, as `ExecParams` in `ExecParams::timeout`; null where nothing does. */
  readonly owner: string | null;
  /** Whether only the beginning of a name is given, as in `MODEL_FORMAT_*`. */
  readonly isPrefix: boolean;
}

/** A name with the sign that makes it a prefix, or the braces that it goes on in: `FOO_*`, `MIN_…`, `read_{a,b}`. */
const NAME = /(r#)?([\p{ID_Start}_][\p{ID_Continue}]*)(\*|…|\.\.\.|\{[\w\s,|]*\})?/gu;

/** A name alone, as most stretches of code are, called or not. */
const ALONE = /^([A-Za-z_]\w*)(?:\(\))?$/;

/** What joins a name with the one before it. */
const JOINED = /^>*(?:::|\.)$/;

/**
 * The names in a stretch of code: `run()`, `Type::name`, `Enum::Variant { field }`, `A`/`B`, `FOO_*`, `list_{dir,file}`.
 *
 * @param code the stretch.
 * @param offset where the stretch begins in the text.
 */
export function namesInCode(code: string, offset: number): readonly NamedPlace[] {
  const alone = ALONE.exec(code)?.[1];
  if (alone !== undefined) return [{ name: alone, offset, owner: null, isPrefix: false }];
  const names: NamedPlace[] = [];
  const opened: string[] = [];
  let before = "";
  let end = 0;
  for (const match of code.matchAll(NAME)) {
    const [whole, raw = "", name = "", tail = ""] = match;
    const between = code.slice(end, match.index);
    // `Pool<T>::run` goes on from Pool.
    for (const bracket of between.match(/<|(?<!-)>/g) ?? []) {
      if (bracket === "<") opened.push(before);
      else before = opened.pop() ?? before;
    }
    const owner = before !== "" && JOINED.test(between) ? before : null;
    const isPrefix = tail !== "" && !tail.startsWith("{") && (tail !== "..." || name.endsWith("_"));
    const place = { name, offset: offset + match.index + raw.length, owner, isPrefix };
    if (tail.startsWith("{")) names.push(...expanded(place, tail));
    else names.push(place);
    before = name;
    end = match.index + whole.length;
  }
  return names;
}

/** `read_{file,dir}` names two; `Variant {field}` names a variant and a field; `handlers/{a,b}` never comes here. */
function expanded(place: NamedPlace, braces: string): readonly NamedPlace[] {
  const parts = braces
    .slice(1, -1)
    .split(/[,|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const joined = place.name.endsWith("_") ? parts.map((part) => ({ ...place, name: place.name + part })) : [];
  const alone = parts.map((part) => ({ ...place, name: part, owner: place.name }));
  return [place, ...joined, ...alone];
}
