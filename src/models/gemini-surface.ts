/** Where Gemini is asked and on whose account: what differs between Google's ways in, and nothing else. */
import type { ServiceAccountAuth } from "../google/service-account.ts";
import type { GeminiApi } from "../scene/config-models.ts";

export interface Surface {
  /** Asked with an API key, not with a service account's token: Google refuses them in ways of their own. */
  readonly isByKey: boolean;
  /** Where the model's answer is streamed from, as server-sent events. */
  streamUrl(model: string): string;
  /** The headers that authorize a request. Must not wait: they stand before the player's first word. */
  authorization(): Readonly<Record<string, string>>;
  /** Run once a request is on its way, while Google thinks. */
  whileWaiting(): void;
}

export interface VertexOptions {
  readonly auth: ServiceAccountAuth;
  readonly project: string;
  /** `global`, `us`, `eu`, or a region. */
  readonly location: string;
  /** Another endpoint that speaks the same protocol; absent: Google's own. */
  readonly baseUrl?: string | undefined;
}

export interface KeyOptions {
  readonly apiKey: string;
  /** What the key is for; the key itself does not tell. */
  readonly api: GeminiApi;
  /** Another endpoint that speaks the same protocol; absent: Google's own. */
  readonly baseUrl?: string | undefined;
}

/**
 * Gemini by key. The key goes in a header: in the URL it would stand in logs and spans of everyone on
 * the way. `v1` does not know previews and refuses tools to some models.
 */
export function keySurface({ apiKey, api, baseUrl }: KeyOptions): Surface {
  const headers = { "x-goog-api-key": apiKey };
  const root =
    api === "studio"
      ? `${baseUrl ?? "https://generativelanguage.googleapis.com"}/v1beta/models/`
      : `${baseUrl ?? "https://aiplatform.googleapis.com"}/v1beta1/publishers/google/models/`;
  return {
    isByKey: true,
    streamUrl: (model) => `${root}${model.replace(/^.*\//, "")}:streamGenerateContent?alt=sse`,
    authorization: () => headers,
    whileWaiting: () => undefined,
  };
}

/** Locations of several regions have hosts of their own kind. */
const MULTI_REGIONS: ReadonlySet<string> = new Set(["us", "eu"]);

/** Vertex AI, with a service account's self-signed tokens. Signs the first one at once. */
export function vertexSurface({ auth, project, location, baseUrl }: VertexOptions): Surface {
  const root = `${baseUrl ?? hostOf(location)}/v1beta1`;
  auth.renewAhead();
  return {
    isByKey: false,
    streamUrl: (model) =>
      `${root}/projects/${project}/locations/${location}/${modelPath(model)}:streamGenerateContent?alt=sse`,
    authorization: () => ({ authorization: auth.authorization() }),
    whileWaiting: auth.renewAhead,
  };
}

function hostOf(location: string): string {
  if (location === "global") return "https://aiplatform.googleapis.com";
  if (MULTI_REGIONS.has(location)) return `https://aiplatform.${location}.rep.googleapis.com`;
  return `https://${location}-aiplatform.googleapis.com`;
}

/** A bare id is Google's own model; `publisher/model` is another publisher's. */
function modelPath(model: string): string {
  if (model.startsWith("publishers/")) return model;
  const [publisher, name] = model.includes("/") ? model.split("/") : ["google", model];
  return `publishers/${publisher}/models/${name}`;
}
