/** The built stage with the understudy for a cast and a Firestore emulator for a mirror; it can be killed and comes back. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BareStage, startBareStage } from "../../scripts/bare-workerd.ts";
import { decodeFields, type FirestoreFields } from "../../src/google/firestore-values.ts";
import type { Created } from "../../src/scene/protocol.ts";
import { type StageVisitor, visitStage } from "./stage-visitor.ts";

export const PROJECT = "demo-improv";
export const COLLECTION = "improv_sessions";

export interface MirroredStage {
  /** Of the server as it runs now. */
  visitor(): StageVisitor;
  /** SIGKILL. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** All that it has said since it first started. */
  log(): string;
  /** What it has logged since then, as parsed lines of the mirror. */
  mirrorLog(): readonly MirrorEntry[];
  /** Stops it politely, as when all objects leave memory; gives the bytes of every file of theirs. */
  filesOnceStopped(): Promise<readonly Buffer[]>;
  close(): Promise<void>;
}

export interface MirrorEntry {
  readonly log_type: string;
  readonly session_id: string;
  readonly action: "upsert" | "erase";
  readonly outcome: "done" | "retry" | "parked";
}

export async function openMirroredStage(
  bundleDir: string,
  firestoreHost: string,
  vars: Readonly<Record<string, string>> = {},
): Promise<MirroredStage> {
  const dataDir = mkdtempSync(join(tmpdir(), "improv-mirrored-"));
  let log = "";
  const start = () =>
    startBareStage({
      port: 0,
      dataDir,
      bundleDir,
      onOutput: (text) => {
        log += text;
      },
      vars: {
        FIRESTORE_EMULATOR_HOST: firestoreHost,
        VERTEX_PROJECT: PROJECT,
        FIRESTORE_COLLECTION: COLLECTION,
        RATE_LIMITS: "off",
        UNDERSTUDY_PACE_MS: "0",
        LOG_LEVEL: "debug",
        ...vars,
      },
    });
  let running: BareStage = await start();
  return {
    visitor: () => visitStage(running.url),
    kill: () => running.kill(),
    async restart() {
      running = await start();
    },
    log: () => log,
    mirrorLog: () =>
      log.split("\n").flatMap((row) => {
        if (!row.includes('"log_type":"mirror"') || !row.endsWith("}")) return [];
        return [JSON.parse(row) as MirrorEntry];
      }),
    async filesOnceStopped() {
      await running.stop();
      const objects = join(dataDir, "objects");
      return readdirSync(objects, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
    },
    async close() {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A document's fields as the emulator stores them, or null if there is none. */
export async function storedFields(host: string, id: string): Promise<FirestoreFields | null> {
  const path = `projects/${PROJECT}/databases/(default)/documents/${COLLECTION}/${id}`;
  const response = await fetch(`http://${host}/v1/${path}`, {
    headers: { authorization: "Bearer owner" },
  });
  const answer = (await response.json()) as { fields: FirestoreFields };
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`Firestore answered ${response.status}`);
  return answer.fields;
}

/** The document as JSON, without `expires_at`, which is a timestamp there. */
export function withoutExpiry(fields: FirestoreFields): Record<string, unknown> {
  const { expires_at: _, ...rest } = fields;
  return decodeFields(rest);
}

/** Backoff is capped at 30 s, and a loaded machine takes its time. */
const IN_THE_END_MS = 60_000;

/** Looks again until there is something; the emulator and the alarm have no other way to tell. */
export async function inTheEnd<T>(look: () => Promise<T | undefined>): Promise<T> {
  const giveUpAt = Date.now() + IN_THE_END_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > giveUpAt) throw new Error("it did not come about in time");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Resolves when the stage has logged this about the session's document. */
export function wasLogged(
  { mirrorLog }: MirroredStage,
  { session_id }: Created,
  action: MirrorEntry["action"],
  outcome: MirrorEntry["outcome"],
): Promise<MirrorEntry> {
  const isIt = (entry: MirrorEntry) =>
    entry.session_id === session_id && entry.action === action && entry.outcome === outcome;
  return inTheEnd(async () => mirrorLog().find(isIt));
}
