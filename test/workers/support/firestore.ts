/** Firestore as the objects under test meet it: their `fetch`, answered here. */
import { vi } from "vitest";
import { setVars } from "./house.ts";

export interface Commit {
  readonly writes: readonly [
    | { readonly update: { readonly name: string; readonly fields: Record<string, unknown> } }
    | { readonly delete: string },
  ];
}

export const COMMITTED = {
  writeResults: [{ updateTime: "2026-11-30T10:00:00.000Z" }],
  commitTime: "2026-11-30T10:00:00.000Z",
};

/** The commits that came, in order. Every one is answered with what `answer` gives. */
export function firestoreAnswers(
  answer: (commit: Commit) => Response = () => Response.json(COMMITTED),
  vars: Readonly<Record<string, string>> = {},
): Commit[] {
  const commits: Commit[] = [];
  vi.stubGlobal("fetch", async (_url: string, init: { readonly body: string }) => {
    const commit = JSON.parse(init.body) as Commit;
    commits.push(commit);
    return answer(commit);
  });
  setVars({ FIRESTORE_EMULATOR_HOST: "firestore.test:8080", VERTEX_PROJECT: "demo", ...vars });
  return commits;
}
