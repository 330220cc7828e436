/**
 * Keeps a document under Firestore's limit of 1 MiB by leaving out the oldest of what it can best
 * do without: reads first, then the offer ledger, then lines. What was left out is said in the
 * document (`shed_reads: n`), since a record that hides its gaps is worse than one that has them.
 */
import { documentBytes, valueBytes } from "./firestore-size.ts";
import type { FirestoreFields, FirestoreValue } from "./firestore-values.ts";

/** SPEC 7's 900 kB: room below 1 MiB for what Firestore may count and its documentation does not. */
export const MAX_DOCUMENT_BYTES = 900_000;

const SHEDDABLE = ["reads", "offers", "conversation_history"];
/** More than any `shed_…` field takes. */
const NOTICE_BYTES = 64;

/** The same fields if they fit; else with the oldest items gone and their numbers noted. */
export function shedToFit(
  path: string,
  fields: FirestoreFields,
  maxBytes = MAX_DOCUMENT_BYTES,
): FirestoreFields {
  let kept = fields;
  let excess = documentBytes(path, fields) - maxBytes;
  for (const name of SHEDDABLE) {
    if (excess <= 0) break;
    const items = itemsOf(fields[name]);
    excess += NOTICE_BYTES;
    let shed = 0;
    for (const item of items) {
      if (excess <= 0) break;
      excess -= valueBytes(item);
      shed += 1;
    }
    kept = {
      ...kept,
      [name]: { arrayValue: { values: items.slice(shed) } },
      [`shed_${name}`]: { integerValue: String(shed) },
    };
  }
  return kept;
}

function itemsOf(value: FirestoreValue | undefined): readonly FirestoreValue[] {
  return value && "arrayValue" in value ? (value.arrayValue.values ?? []) : [];
}
