/** The built stage with Gemini for a cast, where Gemini is the stand-in: as near to the real thing as one gets without Google. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BareStage, startBareStage } from "../../scripts/bare-workerd.ts";
import { generateServiceAccount } from "./service-account.ts";
import { type StageVisitor, visitStage } from "./stage-visitor.ts";
import {
  type RecordedRequest,
  type StandInOptions,
  startVertexStandIn,
  type VertexStandIn,
} from "./vertex-stand-in.ts";

export const PRO_MODEL = "gemini-3.8-flash";

export interface OnlineStage extends StageVisitor {
  readonly standIn: VertexStandIn;
  readonly stage: BareStage;
  readonly keyFile: string;
  /** All that the server has said on its standard output and error. */
  log(): string;
  close(): Promise<void>;
}

export interface OnlineStageOptions {
  readonly bundleDir: string;
  readonly port: number;
  readonly standIn?: StandInOptions;
  readonly vars?: Readonly<Record<string, string>>;
}

/** A stage with empty storage and closed circuits, and a stand-in of its own. */
export async function openOnlineStage(options: OnlineStageOptions): Promise<OnlineStage> {
  const { keyFile, publicKey } = generateServiceAccount();
  const standIn = await startVertexStandIn({ publicKey, ...options.standIn });
  const dataDir = mkdtempSync(join(tmpdir(), "improv-stage-"));
  let log = "";
  const stage = await startBareStage({
    port: options.port,
    dataDir,
    bundleDir: options.bundleDir,
    onOutput: (text) => {
      log += text;
    },
    vars: {
      GOOGLE_SERVICE_ACCOUNT_KEY: keyFile,
      VERTEX_BASE_URL: standIn.url,
      GEMINI_PRO_MODEL: PRO_MODEL,
      FIRESTORE: "off",
      RATE_LIMITS: "off",
      UNDERSTUDY_PACE_MS: "0",
      LOG_LEVEL: "debug",
      ...options.vars,
    },
  });
  return {
    ...visitStage(stage.url),
    standIn,
    stage,
    keyFile,
    log: () => log,
    async close() {
      // A polite end would wait for whatever a failed test has left hanging.
      await stage.kill();
      await standIn.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Whom a request is for. */
export function agentAsked({ model, body }: RecordedRequest): "mc" | "partner" | "room" | "coach" {
  const lesson = (body.systemInstruction?.parts ?? []).map(({ text }) => text ?? "").join("");
  if (model === PRO_MODEL || /^You are the Partner\b/.test(lesson)) return "partner";
  if (/^You are the Room\b/.test(lesson)) return "room";
  return /^You are the Coach\b/.test(lesson) ? "coach" : "mc";
}
