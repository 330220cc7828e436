/**
 * What the audience look like. A face is drawn from a name, so that each keeps theirs from night to
 * night; in one row no two wear the same hair.
 */

/** Shapes in front of the face and behind it, in a box of 64 by 76. */
export interface HairCut {
  readonly front?: string;
  readonly behind?: string;
  /** Cloth, not hair: takes a colour from the wardrobe. */
  readonly worn?: true;
}

export const HAIR_CUTS: readonly HairCut[] = [
  // Cropped.
  { front: "M15 32C13 17 21 11 32 11s19 6 17 21c-2-6-4-9-6-10q-11 3-22 0c-2 1-4 4-6 10Z" },
  // A bob.
  {
    front: "M15 33c1-10 5-14 9-15 7 4 14 5 19 2 4 3 5 7 6 13 2-15-4-23-17-23S13 18 15 33Z",
    behind: "M11 45C7 18 17 7 32 7s25 11 21 38c-2 4-5 6-8 6H19c-3 0-6-2-8-6Z",
  },
  // Curls.
  {
    front:
      "M14 32c-3-3-3-8 0-10-2-6 2-11 7-10 3-5 8-5 11-2 3-3 8-3 11 2 5-1 9 4 7 10 3 2 3 7 0 10-2-5-3-7-6-8-8 2-16 2-24 0-3 1-4 3-6 8Z",
  },
  // A round halo.
  {
    front: "M16 31c1-8 6-13 16-13s15 5 16 13c2-12-3-19-16-19s-18 7-16 19Z",
    behind: "M32 1c15 0 25 10 25 23 0 11-6 18-10 20H17C13 42 7 35 7 24 7 11 17 1 32 1Z",
  },
  // A bun on top.
  {
    front: "M15 33C13 18 21 11 32 11s19 7 17 22c-2-6-4-10-6-12q-11 2-22 0c-2 2-4 6-6 12Z",
    behind: "M32 13c-7 0-9-12 0-12s7 12 0 12Z",
  },
  // Long, parted at the side.
  {
    front: "M15 36c0-9 3-15 8-18 9 6 18 6 24 4 1 4 2 9 2 14 3-17-3-27-17-27S12 20 15 36Z",
    behind: "M10 62C6 22 14 6 32 6s26 16 22 56c-5 3-9 3-12 1V44H22v19c-3 2-7 2-12-1Z",
  },
  // What is left of it.
  {
    behind: "M17 19c-6 4-7 16-3.5 22h37c3.5-6 2.5-18-3.5-22Z",
  },
  // A cap.
  {
    front: "M14 25C15 13 22 8 32 8s17 5 18 17c3 0 8 1 8 3s-7 1-12 1H13q-1-2 1-4Z",
    worn: true,
  },
  // A headscarf.
  {
    front:
      "M32 7c12 0 20 9 20 25 0 10 2 17 5 25-9 5-16 7-25 7S16 62 7 57c3-8 5-15 5-25C12 16 20 7 32 7Zm0 12c-8 0-13 7-13 16s5 16 13 16 13-7 13-16-5-16-13-16Z",
    worn: true,
  },
  // A woolly hat.
  {
    front: "M14 29c-1-16 7-22 18-22s19 6 18 22q-18-5-36 0Z",
    behind: "M32 8a4.5 4.5 0 1 1 .1 0Z",
    worn: true,
  },
];

/** How many tones of skin, colours of hair and colours of cloth the stylesheet knows. */
const TONES = 6;
const DYES = 6;
const CLOTHS = 5;

/** As many "none" as it takes for them to stay something special. */
const GLASSES = ["none", "none", "none", "round", "square"] as const;
const EXTRAS = ["none", "none", "beard", "earrings", "scarf"] as const;

export interface Look {
  readonly hair: HairCut;
  readonly tone: number;
  readonly dye: number;
  readonly cloth: number;
  readonly glasses: (typeof GLASSES)[number];
  readonly extra: (typeof EXTRAS)[number];
}

/** A stable number from a name; another salt, another number. FNV-1a, stirred once more at the end. */
function numberOf(name: string, salt: string): number {
  let sum = 0x811c9dc5;
  for (const letter of `${salt}:${name}`) {
    sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) >>> 0;
}

function pick<T>(from: readonly T[], number: number): T {
  const picked = from[number % from.length];
  if (picked === undefined) throw new RangeError("nothing to pick from");
  return picked;
}

/** One look for each name of a row, in its order. */
export function looksOf(names: readonly string[]): Look[] {
  const free = [...HAIR_CUTS];
  return names.map((name, seat) => {
    const hair = pick(free.length > 0 ? free : HAIR_CUTS, numberOf(name, "hair"));
    if (free.includes(hair)) free.splice(free.indexOf(hair), 1);
    const extra = pick(EXTRAS, numberOf(name, "extra"));
    return {
      hair,
      tone: numberOf(name, "tone") % TONES,
      dye: numberOf(name, "dye") % DYES,
      cloth: (numberOf(names[0] ?? "", "cloth") + seat * 2) % CLOTHS,
      glasses: pick(GLASSES, numberOf(name, "glasses")),
      extra: hair.worn && extra !== "beard" ? "none" : extra,
    };
  });
}
