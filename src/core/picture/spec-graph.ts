import { lineCounter } from "../line-counter.ts";
import { resolveLink } from "../links/resolve-link.ts";
import { brokenLink } from "../lint/link-faults.ts";
import { linkTest, type RelatingSpec } from "./relating-spec.ts";
import type { PicturedLink } from "./report-data.ts";

/** Both name each other, only one does, the target is not there, or it is announced and not there yet. */
export type SpecLinkState = "mutual" | "one-way" | "broken" | "announced";

/** A link before anybody knows whether it is returned. */
interface OpenLink {
  readonly from: string;
  /** The spec that it leads to, null where it leads nowhere. */
  readonly to: string | null;
  readonly target: string;
  readonly line: number;
  readonly isAnnounced: boolean;
}

/** Collects the related specs of a tree, spec by spec. */
export class SpecGraph {
  readonly #links: OpenLink[] = [];
  readonly #linksTo = new Map<string, (path: string) => boolean>();

  /** Adds a spec with what its footer calls related. */
  add(spec: RelatingSpec): void {
    const { path, text, related, tree } = spec;
    this.#linksTo.set(path, linkTest(spec));
    const lineAt = lineCounter(text);
    const place = { path, tree, formerPath: null, movedTo: () => null };
    for (const link of related) {
      const found = resolveLink(link.target, path, tree);
      const isBroken = brokenLink(link, found, place) !== null;
      if (!isBroken && found.kind !== "file") continue;
      this.#links.push({
        from: path,
        to: found.kind === "file" ? found.path : null,
        target: link.target,
        line: lineAt(link.from),
        isAnnounced: isBroken && link.annotation !== null,
      });
    }
  }

  /** The links among some specs, in the order that these were added; each pair of specs once in each direction. */
  links(specs: readonly string[]): readonly PicturedLink[] {
    const placeOf = new Map(specs.map((path, at) => [path, at]));
    const seen = new Set<string>();
    return this.#links.flatMap((link): readonly PicturedLink[] => {
      const from = placeOf.get(link.from);
      const to = link.to === null ? null : (placeOf.get(link.to) ?? null);
      const key = `${link.from}\0${link.to ?? link.target}`;
      // A file that is no spec is no node, and a spec is not related to itself.
      if (from === undefined || (link.to !== null && to === null) || from === to || seen.has(key)) return [];
      seen.add(key);
      return [
        { from, to, target: to === null ? link.target : null, line: link.line, state: this.#state(link) },
      ];
    });
  }

  #state({ from, to, isAnnounced }: OpenLink): SpecLinkState {
    if (to === null) return isAnnounced ? "announced" : "broken";
    return this.#linksTo.get(to)?.(from) === true ? "mutual" : "one-way";
  }
}
