import { linkKeys } from "../config/spec-format.ts";
import { followMoves } from "../links/follow-moves.ts";
import { linkTree } from "../links/link-tree.ts";
import { withEdits } from "../links/rewrite-links.ts";
import { specLinks } from "../links/spec-links.ts";
import type { PlannedModule } from "../plan/planned-module.ts";
import { planCheck } from "../plan.ts";
import { readSpecDocument } from "../spec/spec-document.ts";
import type { FixContext, Repair, Repairer, Repairs, TextOf, Unrepaired } from "./repair.ts";

/**
 * Moves the specs that the sources of the staged change left behind, and makes their own links lead where they led.
 * Where another file is at the goal, a person has to join the two.
 */
export const moveSpecs: Repairer = {
  asks: (context) => movesOf(context).map(({ from }) => from),
  repair: (context, textOf) => {
    const moves = movesOf(context);
    const goals = new Map(moves.filter(({ isFree }) => isFree).map(({ from, to }) => [from, to]));
    const done = moves.map((move) => moveSpec(move, { context, textOf, goals }));
    return { repairs: done.flatMap(({ repairs }) => repairs), left: done.flatMap(({ left }) => left) };
  },
};

interface SpecMove {
  readonly from: string;
  readonly to: string;
  /** Whether nothing is at the goal yet, and no other spec goes there. */
  readonly isFree: boolean;
}

function movesOf({ changeSet, mapping, report }: FixContext): readonly SpecMove[] {
  const orphans = new Set(
    report.findings.filter(({ rule }) => rule === "spec-orphaned").map(({ path }) => path),
  );
  const modules = planCheck(changeSet, mapping, { paths: [] }).modules.filter(
    ({ status, spec }) => status === "renamed" && spec.leftBehind !== null && orphans.has(spec.leftBehind),
  );
  const goals = modules.map(({ spec }) => spec.path);
  return modules.map(({ spec }: PlannedModule) => ({
    from: spec.leftBehind ?? spec.path,
    to: spec.path,
    isFree: !changeSet.after.has(spec.path) && goals.filter((path) => path === spec.path).length === 1,
  }));
}

interface MoveTools {
  readonly context: FixContext;
  readonly textOf: TextOf;
  readonly goals: ReadonlyMap<string, string>;
}

function moveSpec({ from, to, isFree }: SpecMove, { context, textOf, goals }: MoveTools): Repairs {
  if (!isFree) return leave({ path: from, why: `belongs at ${to} now, where another spec is: join the two` });
  const blob = textOf(from);
  if (blob?.kind !== "text") return leave({ path: from, why: `belongs at ${to} now, and is no text` });
  const { changeSet, config } = context;
  const edits = followMoves({
    links: specLinks(readSpecDocument(blob.text), linkKeys(config.spec)),
    formerPath: from,
    path: to,
    before: linkTree(changeSet.after),
    movedTo: (path) => goals.get(path) ?? null,
  });
  const repair: Repair = {
    path: to,
    why: `moved here from ${from}`,
    edits: [
      { path: from, before: blob.text, after: null },
      { path: to, before: null, after: withEdits(blob.text, edits), movedFrom: from },
    ],
  };
  return { repairs: [repair], left: [] };
}

function leave(unrepaired: Unrepaired): Repairs {
  return { repairs: [], left: [unrepaired] };
}
