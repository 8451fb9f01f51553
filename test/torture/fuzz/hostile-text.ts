import type { Random } from "../support/random.ts";
import { BRACKETS, FRAGMENTS, NESTS } from "./fragments.ts";

/** Changes a text in one way. */
type Damage = (text: string, random: Random, other: string) => string;

const DAMAGES: Readonly<Record<string, Damage>> = {
  "flip a byte": (text, random) => {
    const at = random.below(text.length + 1);
    return `${text.slice(0, at)}${String.fromCharCode(random.below(0x100))}${text.slice(at + 1)}`;
  },
  "flip a bit": (text, random) => {
    const at = random.below(text.length + 1);
    const code = (text.charCodeAt(at) || 0) ^ (1 << random.below(16));
    return `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
  },
  "cut the end": (text, random) => text.slice(0, random.below(text.length + 1)),
  "cut the start": (text, random) => text.slice(random.below(text.length + 1)),
  "take out": (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + random.below(12));
  },
  repeat: (text, random) => {
    const [from, to] = twoPlaces(text, random);
    return text.slice(0, to) + text.slice(from);
  },
  "splice in another": (text, random, other) => {
    const at = random.below(text.length + 1);
    const [from, to] = twoPlaces(other, random);
    return text.slice(0, at) + other.slice(from, to) + text.slice(at);
  },
  "change the order": (text, random) => {
    const [from, to] = twoPlaces(text, random);
    return text.slice(from, to) + text.slice(0, from) + text.slice(to);
  },
  "add a bracket": (text, random) => insert(text, random.pick(BRACKETS), random),
  "take a bracket": (text, random) => {
    const from = random.below(text.length + 1);
    const at = from + text.slice(from).search(/[()[\]{}<>]/);
    return at < from ? text : text.slice(0, at) + text.slice(at + 1);
  },
  "add a fragment": (text, random) => insert(text, random.pick(FRAGMENTS), random),
  "nest deeply": (text, random) => {
    const [open, close] = random.pick(NESTS);
    const depth = random.below(40);
    const [from, to] = twoPlaces(text, random);
    const closed = random.chance(0.7) ? close.repeat(depth) : "";
    return `${text.slice(0, from)}${open.repeat(depth)}${text.slice(from, to)}${closed}${text.slice(to)}`;
  },
};

const DAMAGE_NAMES: readonly string[] = Object.keys(DAMAGES);

function twoPlaces(text: string, random: Random): readonly [number, number] {
  const one = random.below(text.length + 1);
  const two = Math.min(text.length, one + random.below(60));
  return [one, two];
}

function insert(text: string, part: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + part + text.slice(at);
}

/** Tokens in any order, mostly with a space between. */
function soup(random: Random): string {
  let text = "";
  for (let count = 1 + random.below(60); count > 0; count--) {
    text += random.pick(FRAGMENTS) + (random.chance(0.8) ? " " : "");
  }
  return text;
}

/** A text that is almost Rust, or hardly: one of `bases` damaged in a few ways, or a soup of tokens. */
export function hostileText(bases: readonly string[], random: Random): string {
  let text = random.chance(0.1) ? soup(random) : random.pick(bases);
  for (let count = random.below(4); count > 0; count--) text = damaged(text, bases, random);
  return text;
}

/** A text damaged in one more way. */
export function damaged(text: string, bases: readonly string[], random: Random): string {
  const damage = DAMAGES[random.pick(DAMAGE_NAMES)];
  return damage === undefined ? text : damage(text, random, random.pick(bases));
}
