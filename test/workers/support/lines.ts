/** A player who builds the scene, for tests that need many lines. */
export const LINES = [
  "Yes, and I brought the last sack of flour from my sister's mill.",
  "Then let us knead it together before the mayor wakes up.",
  "I hid the recipe inside the clock because Rosa was watching.",
  "You are right, and the oven has been singing since Tuesday.",
  "I will hold the ladder while you reach for the copper pot.",
  "Good, and we name this loaf after my uncle Bernard.",
  "The crowd outside wants raisins, so I threw them my hat.",
  "Here, take my apron, you look cold.",
  "We could sell the smoke in little bottles.",
  "I wrote the mayor a letter in icing.",
  "My hands are shaking, but I trust you with the knife.",
  "The dough just sighed at me.",
  "Quick, put the lantern under the table.",
  "I forgive you for the croissants.",
  "Let us open the door and share the bread with everyone.",
] as const;

export const lineOf = (turn: number): string => LINES[(turn - 1) % LINES.length] ?? "";
