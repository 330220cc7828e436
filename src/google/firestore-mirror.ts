/** The mirror in Firestore, over REST `documents:commit` and plain `fetch`. */
import { z } from "zod";
import type { MirrorDocument } from "../scene/mirror-document.ts";
import {
  encodeFields,
  encodeValue,
  type FirestoreFields,
  FirestoreTimestamp,
  FirestoreValueError,
} from "./firestore-values.ts";
import { isPermanentStatus, type Mirror, MirrorError } from "./mirror.ts";
import { shedToFit } from "./mirror-shedding.ts";

export interface FirestoreMirrorOptions {
  readonly project: string;
  /** `(default)` or the name of another database. */
  readonly database: string;
  readonly collection: string;
  /** `host:port` of an emulator, which needs no credentials. */
  readonly emulatorHost?: string | undefined;
  /** Headers that authorize a request to Google; asked for before each, so that they may be renewed. */
  readonly authorization?:
    | (() => Promise<Record<string, string>> | Record<string, string>)
    | undefined;
  readonly fetch: typeof fetch;
  /** For one write, from its credentials to the end of its answer. */
  readonly timeoutMs: number;
}

/** One write of a commit: https://cloud.google.com/firestore/docs/reference/rest/v1/Write */
type Write =
  | { readonly update: { readonly name: string; readonly fields: FirestoreFields } }
  | { readonly delete: string };

export function createFirestoreMirror(options: FirestoreMirrorOptions): Mirror {
  // Taken off the object: called as its method, the platform's fetch refuses its `this`.
  const send = options.fetch;
  const root = options.emulatorHost
    ? `http://${options.emulatorHost}/v1`
    : "https://firestore.googleapis.com/v1";
  const documents = `projects/${options.project}/databases/${options.database}/documents`;
  const url = `${root}/${documents.split("/").map(encodeURIComponent).join("/")}:commit`;
  const authorize = options.emulatorHost
    ? () => ({ authorization: "Bearer owner" })
    : (options.authorization ?? (() => ({})));

  async function commit(write: Write, signal: AbortSignal | undefined): Promise<void> {
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const over = signal ? AbortSignal.any([signal, timeout]) : timeout;
    const response = await answered(async () => {
      const credentials = await Promise.race([authorize(), aborted(over)]);
      return send(url, {
        method: "POST",
        headers: { ...credentials, "content-type": "application/json" },
        body: JSON.stringify({ writes: [write] }),
        redirect: "manual",
        signal: over,
      });
    });
    const { status } = response;
    if (response.ok) {
      const answer: unknown = await answered(() => response.json());
      if (answersTo(write, answer)) return;
      throw new MirrorError(`Firestore's ${status} confirms no write`, false, status);
    }
    throw new MirrorError(
      `Firestore answered ${status} ${await reasonIn(response)}`.trimEnd(),
      isPermanentStatus(status),
      status,
    );
  }

  const path = (id: string) => `${options.collection}/${id}`;
  return {
    async upsert(id, document, signal) {
      const fields = shedToFit(path(id), storable(document));
      await commit({ update: { name: `${documents}/${path(id)}`, fields } }, signal);
    },
    async erase(id, signal) {
      await commit({ delete: `${documents}/${path(id)}` }, signal);
    },
  };
}

const time = z.iso.datetime({ offset: true });
/** https://cloud.google.com/firestore/docs/reference/rest/v1/projects.databases.documents/commit#response-body */
const commitSchema = z.object({
  writeResults: z.tuple([z.object({ updateTime: time.optional() })]),
  commitTime: time,
});

/**
 * Whether this is Firestore's confirmation of the write. A proxy's page and an error wrapped into a
 * 200 are none: they would count as kept what nobody has, or as erased what is still there.
 */
function answersTo(write: Write, answer: unknown): boolean {
  const commit = commitSchema.safeParse(answer);
  if (!commit.success) return false;
  return "delete" in write || commit.data.writeResults[0].updateTime !== undefined;
}

/** `expires_at` as the timestamp that Firestore's TTL policy asks for; all else as in JSON. */
function storable(document: MirrorDocument): FirestoreFields {
  try {
    const { expires_at } = document;
    const expires = expires_at === null ? null : new FirestoreTimestamp(expires_at);
    return { ...encodeFields(document), expires_at: encodeValue(expires) };
  } catch (error) {
    if (!(error instanceof FirestoreValueError)) throw error;
    throw new MirrorError(`the document cannot be stored: ${error.message}`, true, null);
  }
}

/** Rejects when the time is over, for work that does not listen to signals itself. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** What fails without an answer (no route, no credentials, out of time) may succeed later. */
async function answered<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    throw new MirrorError(`Firestore did not answer (${kind})`, false, null);
  }
}

/** Google's code for what went wrong. Its sentence is left out: it may quote the document. */
async function reasonIn(response: Response): Promise<string> {
  const text = await response.text().catch(() => "");
  return /"status"\s*:\s*"([A-Z_]{1,40})"/.exec(text)?.[1] ?? "";
}
