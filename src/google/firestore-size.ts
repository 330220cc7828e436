/**
 * How many bytes Firestore counts for a document: never less than its own sum
 * (https://cloud.google.com/firestore/docs/storage-size), at times a little more, since the page
 * leaves open whether a map within a document has a document's 32 bytes as well.
 */
import type { FirestoreFields, FirestoreValue } from "./firestore-values.ts";

const MAP_BYTES = 32;
const NAME_BYTES = 16;

const utf8 = new TextEncoder();
const textBytes = (text: string) => utf8.encode(text).length + 1;

/** Bytes of one value. */
export function valueBytes(value: FirestoreValue): number {
  if ("stringValue" in value) return textBytes(value.stringValue);
  if ("arrayValue" in value) {
    return (value.arrayValue.values ?? []).reduce((sum, item) => sum + valueBytes(item), 0);
  }
  if ("mapValue" in value) return MAP_BYTES + fieldsBytes(value.mapValue.fields ?? {});
  if ("nullValue" in value || "booleanValue" in value) return 1;
  return 8;
}

function fieldsBytes(fields: FirestoreFields): number {
  return Object.entries(fields).reduce(
    (sum, [name, value]) => sum + textBytes(name) + valueBytes(value),
    0,
  );
}

/** Bytes of a whole document. `path` is what follows `/documents/` in its name: `collection/id`. */
export function documentBytes(path: string, fields: FirestoreFields): number {
  const pathBytes = path.split("/").reduce((sum, segment) => sum + textBytes(segment), 0);
  return NAME_BYTES + pathBytes + MAP_BYTES + fieldsBytes(fields);
}
