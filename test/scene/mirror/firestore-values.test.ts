import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentBytes, valueBytes } from "../../../src/google/firestore-size.ts";
import {
  decodeFieldName,
  decodeFields,
  decodeValue,
  encodeFieldName,
  encodeFields,
  encodeValue,
  FirestoreTimestamp,
  type FirestoreValue,
  FirestoreValueError,
} from "../../../src/google/firestore-values.ts";
import { anyText, anyValue, wellFormed } from "../../support/json-values.ts";

/** As the wire makes it: text and back. */
const sent = (value: FirestoreValue): FirestoreValue => JSON.parse(JSON.stringify(value));

describe("a value in Firestore's form", () => {
  it("comes back as it was, whatever it is", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(decodeValue(sent(encodeValue(value)))).toStrictEqual(wellFormed(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it("comes back as it was, however deep it is nested", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), anyValue, (levels, leaf) => {
        const value = levels.reduce<unknown>((inner, map) => (map ? { m: inner } : [inner]), leaf);
        const encoded = encodeValue(value);
        expect(decodeValue(sent(encoded))).toStrictEqual(wellFormed(value));
        expect(depthOf(encoded)).toBeLessThanOrEqual(20);
      }),
    );
  });

  it("has no array directly within an array and no name that Firestore refuses", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(offences(encodeValue(value))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[unknown, FirestoreValue]>([
    [null, { nullValue: null }],
    [true, { booleanValue: true }],
    [3, { integerValue: "3" }],
    [-(2 ** 63), { integerValue: "-9223372036854775808" }],
    [2 ** 63, { doubleValue: 2 ** 63 }],
    [1.5, { doubleValue: 1.5 }],
    [-0, { doubleValue: "-0" }],
    [Number.NaN, { doubleValue: "NaN" }],
    [Number.NEGATIVE_INFINITY, { doubleValue: "-Infinity" }],
    ["", { stringValue: "" }],
    ["a\ud800b", { stringValue: "a\ufffdb" }],
    [[], { arrayValue: { values: [] } }],
    [{}, { mapValue: { fields: {} } }],
    [
      [[1]],
      {
        arrayValue: {
          values: [
            {
              mapValue: {
                fields: { "~array": { arrayValue: { values: [{ integerValue: "1" }] } } },
              },
            },
          ],
        },
      },
    ],
    [
      new FirestoreTimestamp("2026-01-02T03:04:05Z"),
      { timestampValue: "2026-01-02T03:04:05.000Z" },
    ],
  ])("of %j is %j", (value, encoded) => {
    expect(encodeValue(value)).toEqual(encoded);
  });

  it("treats undefined as JSON does", () => {
    expect(encodeFields({ a: undefined, b: [undefined] })).toEqual({
      b: { arrayValue: { values: [{ nullValue: null }] } },
    });
  });

  it("is refused for what is no value, without repeating it", () => {
    for (const odd of [() => "secret", Symbol("secret"), 1n]) {
      expect(() => encodeValue({ a: odd })).toThrow(FirestoreValueError);
      expect(() => encodeValue({ a: odd })).not.toThrow(/secret/);
    }
    expect(() => decodeValue({ bytesValue: "AA==" } as never)).toThrow(FirestoreValueError);
  });

  it("keeps a time to the millisecond, from year 1 to 9999", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("0001-01-01T00:00:00Z"),
          max: new Date("9999-12-31T23:59:59.999Z"),
          noInvalidDate: true,
        }),
        (date) => {
          const time = new FirestoreTimestamp(date.toISOString());
          expect(decodeValue(encodeValue(time))).toEqual(time);
        },
      ),
    );
    for (const bad of ["soon", "", "+010000-01-01T00:00:00Z"]) {
      expect(() => new FirestoreTimestamp(bad)).toThrow(FirestoreValueError);
    }
  });
});

describe("a field's name", () => {
  it("is any text up to 1,500 bytes, and comes back as it was", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(decodeFieldName(encodeFieldName(name))).toBe(name.toWellFormed());
      }),
    );
    expect(encodeFieldName("x".repeat(1_500))).toHaveLength(1_500);
    expect(() => encodeFieldName("é".repeat(751))).toThrow(FirestoreValueError);
  });

  it("does not reach an object's prototype", () => {
    const value = JSON.parse('{"__proto__":{"polluted":true}}');
    const back = decodeFields(encodeFields(value));
    expect(JSON.stringify(back)).toBe(JSON.stringify(value));
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("a document's size", () => {
  it("is Firestore's own sum for its own example", () => {
    // The documentation's task: a name of 44 bytes, fields of 71 and 32 more.
    const fields = encodeFields({
      type: "Personal",
      done: false,
      priority: 1,
      description: "Learn Cloud Firestore",
    });
    expect(documentBytes("users/jeff/tasks/my_task_id", fields)).toBe(147);
  });

  it("counts text in UTF-8, one more byte for each, and 32 for a map", () => {
    expect(valueBytes({ stringValue: "é😀" })).toBe(7);
    expect(
      valueBytes({ arrayValue: { values: [{ nullValue: null }, { booleanValue: true }] } }),
    ).toBe(2);
    expect(valueBytes({ mapValue: { fields: { ab: { timestampValue: "" } } } })).toBe(32 + 3 + 8);
  });
});

function depthOf(value: FirestoreValue): number {
  if ("arrayValue" in value)
    return 1 + Math.max(0, ...(value.arrayValue.values ?? []).map(depthOf));
  if (!("mapValue" in value)) return 0;
  return 1 + Math.max(0, ...Object.values(value.mapValue.fields ?? {}).map(depthOf));
}

function offences(value: FirestoreValue): string[] {
  if ("arrayValue" in value) {
    const values = value.arrayValue.values ?? [];
    return values.flatMap((item) => ("arrayValue" in item ? ["nested array"] : offences(item)));
  }
  if (!("mapValue" in value)) return [];
  return Object.entries(value.mapValue.fields ?? {}).flatMap(([name, item]) => [
    ...(name === "" || /^__.*__$/s.test(name) ? [name] : []),
    ...offences(item),
  ]);
}
