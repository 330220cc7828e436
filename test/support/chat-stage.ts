/** The compatible adapter in front of the stand-in. */
import {
  type CompatibleModel,
  type CompatibleOptions,
  createCompatible,
} from "../../src/models/compatible/index.ts";
import type { LogLine } from "../../src/observability/logger.ts";
import { type ChatStandIn, type ChatStandInOptions, startChatStandIn } from "./chat-stand-in.ts";

export const CHAT_MODEL = "gemma4:12b";
export const CHAT_FLASH = "ministral-3:8b";

export interface ChatStage {
  readonly standIn: ChatStandIn;
  readonly model: CompatibleModel;
  readonly lines: readonly LogLine[];
  /** Another adapter to the same stand-in, which knows nothing yet, with other settings. */
  with(options: Partial<CompatibleOptions>): CompatibleModel;
}

export async function openChatStage(options: ChatStandInOptions = {}): Promise<ChatStage> {
  const standIn = await startChatStandIn(options);
  const lines: LogLine[] = [];
  const create = (other: Partial<CompatibleOptions>) =>
    createCompatible({
      baseUrl: standIn.url,
      apiKey: undefined,
      model: CHAT_MODEL,
      flashModel: CHAT_FLASH,
      prices: null,
      log: { warn: (line) => lines.push(line) },
      ...other,
    });
  return { standIn, model: create({}), lines, with: create };
}
