/** The DemographicGenerator (SPEC 2.1): who sits in the house tonight. */
import { z } from "zod";
import { contentStems } from "../scene/language/words.ts";
import { draw } from "../scene/random.ts";
import type { Archetype } from "../scene/stock.ts";
import { declareTool, type ToolDeclaration } from "./tool.ts";

export interface AudienceWish {
  /** How many; never more than there are archetypes. */
  readonly count: number;
  /** Where the scene plays; null if nobody said. */
  readonly location: string | null;
  /** 0 to 2^32 - 1; the same seed seats the same people. */
  readonly seed: number;
}

/** How much likelier someone sits here who is at home in such a place. Not certain: strangers are fun. */
const AT_HOME_WEIGHT = 8;

/** Shortest stem that may stand for a longer word: "space" for "spaceship", but not "bar" for "barn". */
const SHORTEST_STEM = 4;

function isAtHome(archetype: Archetype, place: ReadonlySet<string>): boolean {
  const homes = [...contentStems(archetype.at_home_in.join(" "))];
  return homes.some(
    (home) =>
      place.has(home) ||
      (home.length >= SHORTEST_STEM && [...place].some((word) => word.startsWith(home))),
  );
}

/**
 * Draws an audience without twins, favouring those at home where the scene plays. Weighted sampling
 * without replacement: each gets the key u^(1/weight), and the highest keys are seated (Efraimidis
 * and Spirakis, 2006).
 */
export function generateAudience(
  archetypes: readonly Archetype[],
  { count, location, seed }: AudienceWish,
): Archetype[] {
  const place = contentStems(location ?? "");
  const unique = new Map(archetypes.map((one) => [one.name.toLowerCase(), one]));
  return [...unique.values()]
    .map((archetype) => {
      const atHome = isAtHome(archetype, place);
      const chance = draw(seed, "audience", archetype.name);
      return { archetype, key: chance ** (1 / (atHome ? AT_HOME_WEIGHT : 1)) };
    })
    .sort((a, b) => b.key - a.key)
    .slice(0, Math.max(0, count))
    .map(({ archetype }) => archetype);
}

/** `generate_audience` for a scene's seed; the model says how many and where. */
export function audienceTool(archetypes: readonly Archetype[], seed: number): ToolDeclaration {
  return declareTool({
    name: "generate_audience",
    description: "Draws the audience archetypes that fit a place.",
    parameters: z.object({
      count: z.int().min(1).max(12).default(5).describe("How many people."),
      location: z.string().max(200).optional().describe("Where the scene plays."),
    }),
    answer: ({ count, location }) => ({
      audience: generateAudience(archetypes, { count, location: location ?? null, seed }).map(
        ({ name, description }) => ({ name, description }),
      ),
    }),
  });
}
