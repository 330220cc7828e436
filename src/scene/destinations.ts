/** Where a scene's words leave the stage to: a player is told before the first one is said. */
import type { ModelConfig } from "./config-models.ts";
import { isPrivateHost } from "./config-values.ts";
import type { Destination } from "./vocabulary.ts";

/** In the order of who plays (SPEC 2.8); empty: nowhere, since the understudy plays alone. */
export function destinationsOf(config: ModelConfig): readonly Destination[] {
  const { googleServiceAccountKey, geminiApiKey, geminiApi, compatible } = config;
  const destinations: Destination[] = [];
  if (googleServiceAccountKey !== undefined) destinations.push("google_cloud");
  else if (geminiApiKey !== undefined) {
    destinations.push(geminiApi === "studio" ? "google_studio" : "google_cloud");
  }
  if (compatible !== null) {
    const isOwn = isPrivateHost(new URL(compatible.baseUrl).hostname);
    destinations.push(isOwn ? "own_server" : "other_server");
  }
  return destinations;
}
