import type { ApiChange } from "../api-change.ts";
import { ownerPath } from "../item-path.ts";
import { NAMED, withRest } from "./listed.ts";

/** Changes that a message tells in one breath: a single one, or all that moved between the same two modules. */
interface Breath {
  /** `added`, `moved`; empty for what could not be read. */
  readonly verb: string;
  readonly names: readonly string[];
  /** Items that go without a name: the members of a type that moved. */
  readonly unnamed: number;
  /** ` to src/b.rs`, for what moved. */
  readonly tail: string;
}

/** The first few of some API changes by name, and how many more there are. What moved stands together. */
export function changeList(api: readonly ApiChange[]): string {
  const told: string[] = [];
  let room = NAMED;
  let rest = 0;
  for (const { verb, names, unnamed, tail } of breaths(api)) {
    const named = names.slice(0, room);
    room -= named.length;
    const more = names.length - named.length + unnamed;
    if (named.length === 0) rest += more;
    else told.push(`${verb}${withRest(named, more)}${tail}`);
  }
  return withRest(told, rest);
}

function breaths(api: readonly ApiChange[]): readonly Breath[] {
  const moved = new Map<string, ApiChange[]>();
  for (const change of api) {
    if (change.change !== "moved") continue;
    const group = moved.get(moveTail(change));
    if (group === undefined) moved.set(moveTail(change), [change]);
    else group.push(change);
  }
  return api.flatMap((change) => {
    if (change.change !== "moved") return [single(change)];
    const tail = moveTail(change);
    const group = moved.get(tail) ?? [];
    return group[0] === change ? [together(group, tail)] : [];
  });
}

function single({ change, kind, path }: ApiChange): Breath {
  const [verb, name] =
    kind === "unread"
      ? ["", `unreadable ${path.replace(/^\((.*)\)$/, "$1")}`]
      : [`${change} `, `${kind} ${path}`];
  return { verb, names: [name], unnamed: 0, tail: "" };
}

function together(group: readonly ApiChange[], tail: string): Breath {
  const paths = new Set(group.map(({ path }) => path));
  const names = group
    .filter((change) => !paths.has(ownerPath(change) ?? ""))
    .map(({ kind, path }) => `${kind} ${path}`);
  return { verb: "moved ", names, unnamed: group.length - names.length, tail };
}

/** ` to src/b.rs` for an item that moved, told from the side of the module that lists it. */
export function moveTail({ line, from, to }: Pick<ApiChange, "line" | "from" | "to">): string {
  const end = line === null ? ["to", to] : ["from", from];
  return end[1] === undefined ? "" : ` ${end.join(" ")}`;
}
