/** The ImprovExpertDatabase (SPEC 2.1): the principles in which the Coach's notes are grounded. */
import MiniSearch from "minisearch";
import { z } from "zod";
import type { Principle } from "../scene/stock.ts";
import { declareTool, type ToolDeclaration } from "./tool.ts";

export interface ExpertDatabase {
  /** The principles that speak to the query, best first; at most `limit`, 5 unless told. */
  search(query: string, limit?: number): Principle[];
  byId(id: string): Principle | undefined;
  readonly tools: readonly ToolDeclaration[];
}

const FIELDS = ["name", "text", "signs", "counter_signs", "exercise"];

function indexOf(principles: readonly Principle[]): MiniSearch<Principle> {
  const index = new MiniSearch<Principle>({
    fields: FIELDS,
    extractField: (principle, field) => {
      const value: unknown = principle[field as keyof Principle];
      return Array.isArray(value) ? value.join(" ") : String(value);
    },
    searchOptions: {
      boost: { name: 4, text: 2 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    },
  });
  index.addAll(principles);
  return index;
}

/** The database over these principles. Its index is made at the first search: no scene waits for it. */
export function createExpertDatabase(principles: readonly Principle[]): ExpertDatabase {
  let index: MiniSearch<Principle> | undefined;
  const byKey = new Map(principles.map((principle) => [principle.id, principle]));
  const byId = (id: string): Principle | undefined => byKey.get(id);

  const search = (query: string, limit = 5): Principle[] => {
    index ??= indexOf(principles);
    return index
      .search(query)
      .slice(0, Math.max(0, limit))
      .flatMap((found) => byId(String(found.id)) ?? []);
  };

  return {
    search,
    byId,
    tools: [
      declareTool({
        name: "search_principles",
        description:
          "Finds coaching principles of improvisation for what was seen in a scene; cite them by id.",
        parameters: z.object({
          query: z.string().min(1).max(300).describe("What was seen, in a few words."),
        }),
        answer: ({ query }) => ({
          principles: search(query).map(({ id, name, text, signs, counter_signs }) => ({
            id,
            name,
            text,
            signs,
            counter_signs,
          })),
        }),
      }),
    ],
  };
}
