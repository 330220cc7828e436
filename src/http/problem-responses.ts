/** The problems of a route as OpenAPI tells them. */
import { z } from "zod";
import { PROBLEMS, type ProblemKind } from "./problem.ts";

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    record_until: z.string().optional(),
  })
  .meta({
    id: "Problem",
    description:
      "RFC 9457. `errors` names the fields of bad input; `record_until` tells how long an expired session's record is kept.",
  });

/** What may be wrong with a body, before anything else is. */
export const withBody = [
  "incomplete",
  "too_slow",
  "unsupported_media_type",
  "too_large",
  "bad_input",
] as const;

/** The problem responses of a route, by status; two kinds may share one. */
export function problems(...kinds: ProblemKind[]) {
  const byStatus: Record<string, { description: string; content: object }> = {};
  for (const kind of kinds) {
    const { status, title } = PROBLEMS[kind];
    const before = byStatus[status]?.description;
    byStatus[status] = {
      description: before === undefined ? title : `${before}; ${title.toLowerCase()}`,
      content: { "application/problem+json": { schema: problemSchema } },
    };
  }
  return byStatus as Record<`${4 | 5}${string}`, never>;
}
