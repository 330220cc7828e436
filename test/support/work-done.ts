/**
 * How much a piece of code goes through, as a number that is the same on every machine: elements of
 * arrays that it walks over or copies, and characters of texts that it looks through.
 */

type Method = (this: never, ...given: never[]) => unknown;

const OF_LISTS = [
  ...([
    "concat",
    "every",
    "filter",
    "find",
    "findIndex",
    "findLast",
    "findLastIndex",
    "flatMap",
    "forEach",
  ] as const),
  ...(["includes", "indexOf", "join", "map", "reduce", "slice", "some", "toSorted"] as const),
  ...(["with", Symbol.iterator] as const),
];
const OF_TEXTS = ["match", "matchAll", "normalize", "replace", "replaceAll", "split"] as const;

export interface Work {
  readonly all: number;
  /** The most between two rounds of the event loop: so long nobody else was served. */
  readonly atOnce: number;
}

/** Does it, counting. */
export async function workOf(work: () => unknown): Promise<Work> {
  let all = 0;
  let before = 0;
  let atOnce = 0;
  let isOver = false;
  function counted<On extends object>(on: On, name: keyof On): () => void {
    const original = on[name] as Method;
    // Nothing here may walk over a list itself, not even with three dots.
    const counting = function (this: { readonly length: number }, ...given: unknown[]) {
      const each = given[0];
      if (typeof each !== "function" || Object.is(on, String.prototype)) all += this.length;
      else {
        // What stops halfway has walked half the way.
        given[0] = (...seen: unknown[]) => {
          all += 1;
          return each.apply(undefined, seen);
        };
      }
      return original.apply(this as never, given as never[]);
    };
    on[name] = counting as On[keyof On];
    return () => {
      on[name] = original as On[keyof On];
    };
  }
  const undo = [
    ...OF_LISTS.map((name) => counted(Array.prototype, name)),
    ...OF_TEXTS.map((name) => counted(String.prototype, name)),
  ];
  const look = () => {
    atOnce = Math.max(atOnce, all - before);
    before = all;
    if (!isOver) setImmediate(look);
  };
  try {
    setImmediate(look);
    await work();
    return { all, atOnce: Math.max(atOnce, all - before) };
  } finally {
    isOver = true;
    for (const restore of undo) restore();
  }
}
