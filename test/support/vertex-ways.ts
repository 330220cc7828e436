/** The stand-in's three ways in, and whom each of them lets through. */
import type { KeyObject } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { tokenProblem } from "./service-account.ts";
import { type Behaviour, faults } from "./vertex-behaviours.ts";

/** Vertex AI by service account; AI Studio by key; Vertex AI in express mode by key. */
export const WAYS = ["account", "studio", "express"] as const;
export type Way = (typeof WAYS)[number];

export interface Asked {
  readonly way: Way;
  /** Of a service account alone. */
  readonly project: string;
  readonly location: string;
  readonly model: string;
  readonly method: "streamGenerateContent" | "generateContent";
}

export interface Accepted {
  /** Whose tokens are accepted; absent: anybody's. */
  readonly publicKey?: KeyObject;
  /** The keys that Google knows, by what they are for; absent: any will do. */
  readonly keys?: Readonly<Record<"studio" | "express", string>>;
}

const WHAT = "([^/:]+):(streamGenerateContent|generateContent)$";
const PATHS: Readonly<Record<Way, RegExp>> = {
  account: new RegExp(
    `^/v1(?:beta1)?/projects/([^/]+)/locations/([^/]+)/publishers/google/models/${WHAT}`,
  ),
  studio: new RegExp(`^/v1beta/models/${WHAT}`),
  express: new RegExp(`^/v1beta1/publishers/google/models/${WHAT}`),
};

/** What a path asks for; null: nothing that is served here. */
export function askedAt(path: string): Asked | null {
  for (const way of WAYS) {
    const match = PATHS[way].exec(path);
    if (!match) continue;
    const [method = "", model = "", location = "", project = ""] = [...match].slice(1).reverse();
    const streams = method === "streamGenerateContent";
    return { way, project, location, model, method: streams ? method : "generateContent" };
  }
  return null;
}

/** Why Google would not let a request in; null if it would. */
export function tokenProblemOf(
  { way }: Asked,
  headers: IncomingHttpHeaders,
  { publicKey }: Accepted,
): string | null {
  if (way !== "account" || !publicKey) return null;
  return tokenProblem(headers.authorization, publicKey, Date.now());
}

/** What a request by key is refused with; null: it is let in. */
export function keyRefusal(
  { way }: Asked,
  headers: IncomingHttpHeaders,
  { keys }: Accepted,
): Behaviour | null {
  if (way === "account" || !keys) return null;
  const key = headers["x-goog-api-key"];
  if (key === keys[way]) return null;
  return Object.values(keys).some((known) => known === key)
    ? faults.wrongSurface()
    : faults.badKey();
}
