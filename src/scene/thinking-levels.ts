/**
 * How long a Gemini model may think before it speaks. The levels are each model's own: one that a
 * model does not have is refused by Google with a 400, at every call.
 */
export const THINKING_LEVELS = ["MINIMAL", "LOW", "MEDIUM", "HIGH"] as const;
export type ThinkingLevel = (typeof THINKING_LEVELS)[number];

/**
 * By model id, from Google's model pages (November 2026). The others from Gemini 3 on have all four;
 * of an id that is not known here nobody can say, so that it is let through.
 */
const LEVELS_BY_MODEL: Readonly<Record<string, readonly ThinkingLevel[]>> = {
  "gemini-4-argon": ["LOW", "MEDIUM", "HIGH"],
  "gemini-3.8-flash": ["LOW", "MEDIUM", "HIGH"],
  "gemini-3.7-flash": ["LOW", "MEDIUM", "HIGH"],
  "gemini-3.1-pro-preview": ["LOW", "MEDIUM", "HIGH"],
  "gemini-3-pro-preview": ["LOW", "HIGH"],
};

/** The levels of a model; its id may stand behind a publisher's path or before a version (`-001`). */
export function thinkingLevelsOf(model: string): readonly ThinkingLevel[] {
  const id = model.replace(/^.*\//, "").replace(/[-@]\d{3}$/, "");
  const levels = Object.hasOwn(LEVELS_BY_MODEL, id) ? LEVELS_BY_MODEL[id] : undefined;
  return levels ?? THINKING_LEVELS;
}
