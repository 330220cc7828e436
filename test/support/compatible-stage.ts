/** The built stage with a compatible model, which is the stand-in. */
import { inject } from "vitest";
import { CHAT_FLASH, CHAT_MODEL } from "./chat-stage.ts";
import { type ChatStandIn, startChatStandIn } from "./chat-stand-in.ts";
import type { Test } from "./fault-stage.ts";
import { type OnlineStage, openOnlineStage } from "./online-stage.ts";

export const KEY = "sk-of-the-compatible-server";

export interface CompatibleStage extends OnlineStage {
  readonly server: ChatStandIn;
}

/** A stage with a compatible model, behind Gemini by service account or alone before the understudy. */
export async function openCompatibleStage(
  vars: Readonly<Record<string, string>> = {},
  before?: "gemini",
): Promise<CompatibleStage> {
  const server = await startChatStandIn();
  const stage = await openOnlineStage({
    bundleDir: inject("bundleDir"),
    port: 0,
    vars: {
      ...(before === "gemini" ? {} : { GOOGLE_SERVICE_ACCOUNT_KEY: "" }),
      COMPATIBLE_BASE_URL: server.url,
      COMPATIBLE_MODEL: CHAT_MODEL,
      COMPATIBLE_FLASH_MODEL: CHAT_FLASH,
      COMPATIBLE_API_KEY: KEY,
      ...vars,
    },
  });
  return {
    ...stage,
    server,
    close: async () => {
      await stage.close();
      await server.close();
    },
  };
}

export async function openFor(test: Test, ...how: Parameters<typeof openCompatibleStage>) {
  const stage = await openCompatibleStage(...how);
  test.onTestFinished(() => stage.close());
  return stage;
}
