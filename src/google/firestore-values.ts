/**
 * JSON values as Firestore's REST `Value` objects and back, without loss and without I/O.
 *
 * Firestore is narrower than JSON in three places. Each gets a map with one marked field, which no
 * plain map can hold, since a plain field name that starts with the mark is marked once more:
 * - an array directly within an array:  `{ "~array": […] }`
 * - containers nested deeper than 20:   `{ "~deep": "<the REST Value as JSON text>" }`
 * - field names that it refuses (empty, `__like_this__`): the name behind a `~`.
 *
 * Text is UTF-8 there, so a lone surrogate becomes U+FFFD. -0 is sent as the double it is; a
 * server may answer 0, which Firestore holds to be equal.
 * Limits: https://cloud.google.com/firestore/quotas
 */

export type FirestoreValue =
  | { readonly nullValue: null | "NULL_VALUE" }
  | { readonly booleanValue: boolean }
  /** Decimal, within int64. */
  | { readonly integerValue: string }
  /** A string for what JSON numbers cannot say: `NaN`, `Infinity`, `-Infinity`, `-0`. */
  | { readonly doubleValue: number | string }
  | { readonly stringValue: string }
  /** RFC 3339 in UTC. */
  | { readonly timestampValue: string }
  | { readonly arrayValue: { readonly values?: readonly FirestoreValue[] } }
  | { readonly mapValue: { readonly fields?: FirestoreFields } };

export type FirestoreFields = { readonly [name: string]: FirestoreValue };

/** What Firestore cannot hold, whatever the encoding. Its message names the kind, never the content. */
export class FirestoreValueError extends Error {
  override readonly name = "FirestoreValueError";
}

/** A point in time that is to be a Firestore timestamp and not a string. Milliseconds; years 1 to 9999. */
export class FirestoreTimestamp {
  readonly iso: string;

  /** @throws FirestoreValueError if `iso` is no such time. */
  constructor(iso: string) {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime()) || !/^\d{4}-/.test(at.toISOString())) {
      throw new FirestoreValueError("not a time that Firestore can hold");
    }
    this.iso = at.toISOString();
  }
}

const MARK = "~";
const NESTED_ARRAY = `${MARK}array`;
const DEEP = `${MARK}deep`;
const MAX_NAME_BYTES = 1_500;
/** Firestore allows 20 levels; the last is kept for the wrapper of what lies deeper. */
const MAX_DEPTH = 19;
const INT64_LIMIT = 2 ** 63;

const utf8 = new TextEncoder();

/** The name under which a field is stored. @throws FirestoreValueError above 1,500 bytes. */
export function encodeFieldName(name: string): string {
  const text = name.toWellFormed();
  const refused = text === "" || text.startsWith(MARK) || /^__.*__$/s.test(text);
  const stored = refused ? MARK + text : text;
  if (utf8.encode(stored).length > MAX_NAME_BYTES) {
    throw new FirestoreValueError(`a field name is longer than ${MAX_NAME_BYTES} bytes`);
  }
  return stored;
}

export function decodeFieldName(stored: string): string {
  return stored.startsWith(MARK) ? stored.slice(MARK.length) : stored;
}

/**
 * A JSON value, or a {@link FirestoreTimestamp} anywhere in it. As in JSON, undefined fields are
 * left out and an undefined array item is null.
 * @throws FirestoreValueError for functions, symbols, bigints and names that are too long.
 */
export function encodeValue(value: unknown): FirestoreValue {
  return encode(value, 0, MAX_DEPTH, false);
}

/** The fields of a document. @throws FirestoreValueError as {@link encodeValue}. */
export function encodeFields(document: object): FirestoreFields {
  return fieldsOf(document, 0, MAX_DEPTH);
}

function encode(value: unknown, depth: number, maxDepth: number, inArray: boolean): FirestoreValue {
  switch (typeof value) {
    case "undefined":
      return { nullValue: null };
    case "boolean":
      return { booleanValue: value };
    case "string":
      return { stringValue: value.toWellFormed() };
    case "number":
      return encodeNumber(value);
    case "object":
      if (value === null) return { nullValue: null };
      if (value instanceof FirestoreTimestamp) return { timestampValue: value.iso };
      return encodeContainer(value, depth, maxDepth, inArray);
    default:
      throw new FirestoreValueError(`Firestore has no type for a ${typeof value}`);
  }
}

function encodeNumber(value: number): FirestoreValue {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -INT64_LIMIT && value < INT64_LIMIT) {
      return { integerValue: BigInt(value).toString() };
    }
    return { doubleValue: value };
  }
  if (Object.is(value, -0)) return { doubleValue: "-0" };
  return { doubleValue: Number.isFinite(value) ? value : String(value) };
}

function encodeContainer(
  value: object,
  depth: number,
  maxDepth: number,
  inArray: boolean,
): FirestoreValue {
  const wrapped = Array.isArray(value) && inArray;
  if (depth + (wrapped ? 2 : 1) > maxDepth) {
    const whole = encode(value, 0, Number.POSITIVE_INFINITY, false);
    return { mapValue: { fields: { [DEEP]: { stringValue: JSON.stringify(whole) } } } };
  }
  if (!Array.isArray(value)) {
    return { mapValue: { fields: fieldsOf(value, depth + 1, maxDepth) } };
  }
  const inner = depth + (wrapped ? 2 : 1);
  const values = Array.from(value, (item) => encode(item, inner, maxDepth, true));
  const array: FirestoreValue = { arrayValue: { values } };
  return wrapped ? { mapValue: { fields: { [NESTED_ARRAY]: array } } } : array;
}

function fieldsOf(value: object, depth: number, maxDepth: number): FirestoreFields {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [encodeFieldName(name), encode(item, depth, maxDepth, false)]),
  );
}

/**
 * The value that was encoded. Integers beyond 2^53 that this code did not write lose their last digits.
 * @throws FirestoreValueError for types that this code never writes (bytes, references, places).
 */
export function decodeValue(value: FirestoreValue): unknown {
  if ("nullValue" in value) return null;
  if ("booleanValue" in value) return value.booleanValue;
  if ("integerValue" in value) return Number(value.integerValue);
  if ("doubleValue" in value) return Number(value.doubleValue);
  if ("stringValue" in value) return value.stringValue;
  if ("timestampValue" in value) return new FirestoreTimestamp(value.timestampValue);
  if ("arrayValue" in value) return (value.arrayValue.values ?? []).map(decodeValue);
  if ("mapValue" in value) return decodeMap(value.mapValue.fields ?? {});
  throw new FirestoreValueError("a type of value that is never written here");
}

function decodeMap(fields: FirestoreFields): unknown {
  const nested = fields[NESTED_ARRAY];
  if (nested) return decodeValue(nested);
  const deep = fields[DEEP];
  if (deep && "stringValue" in deep) return decodeValue(JSON.parse(deep.stringValue));
  return decodeFields(fields);
}

/** A document's fields as they were before {@link encodeFields}. */
export function decodeFields(fields: FirestoreFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [decodeFieldName(name), decodeValue(value)]),
  );
}
