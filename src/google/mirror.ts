/** The port behind which finished scenes are kept elsewhere, and how it fails. */
import type { MirrorDocument } from "../scene/mirror-document.ts";

export interface Mirror {
  /**
   * Makes the document with this id be exactly `document`. Idempotent.
   * @throws MirrorError if that is not known to have happened; it may have happened all the same.
   */
  upsert(id: string, document: MirrorDocument, signal?: AbortSignal): Promise<void>;
  /** Makes the document not be. Idempotent. @throws MirrorError as `upsert`. */
  erase(id: string, signal?: AbortSignal): Promise<void>;
}

/** A write that was not confirmed. The message never holds a word of the document. */
export class MirrorError extends Error {
  override readonly name = "MirrorError";
  /** The same write will be refused again, however often it is tried. */
  readonly permanent: boolean;
  /** HTTP status, or null if there was no answer. */
  readonly status: number | null;

  constructor(message: string, permanent: boolean, status: number | null) {
    super(message);
    this.permanent = permanent;
    this.status = status;
  }
}

/** 4xx that a later try may overcome: credentials renewed, rights granted, contention, quota. */
const PASSING = new Set([401, 403, 408, 409, 429]);

/** Whether an answer with this HTTP status is Firestore's last word (SPEC 7). */
export function isPermanentStatus(status: number): boolean {
  return status >= 400 && status < 500 && !PASSING.has(status);
}
