/** One small question to Firestore, put by the mirror itself: to erase a document that nobody has written. */
import { type Mirror, MirrorError } from "../../src/google/mirror.ts";
import type { Finding } from "./finding.ts";
import { WORDS } from "./words.ts";

/** No session's id is like it. */
const NOBODYS_DOCUMENT = "doctor";

/** Never throws. */
export async function askFirestore(mirror: Mirror): Promise<Omit<Finding, "subject">> {
  try {
    await mirror.erase(NOBODYS_DOCUMENT);
    return { ok: true, words: WORDS.keeps };
  } catch (error) {
    return { ok: false, words: diagnosis(error) };
  }
}

function diagnosis(error: unknown): string {
  if (!(error instanceof MirrorError)) return WORDS.firestoreOther;
  switch (error.status) {
    case null:
      return WORDS.firestoreUnreachable;
    case 400:
      return WORDS.firestoreRefused;
    case 401:
      return WORDS.firestoreAccount;
    case 403:
      return WORDS.firestoreRights;
    case 404:
      return WORDS.firestoreNoDatabase;
    default:
      return `${WORDS.firestoreOther} (${error.message})`;
  }
}
