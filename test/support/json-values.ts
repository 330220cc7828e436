/** JSON values of every kind for property tests, the awkward ones more often than chance would have it. */
import fc from "fast-check";

/** Any text, lone surrogates and all. */
export const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);

const fieldName = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "binary" }) },
  fc.constantFrom("", "~", "~~", "~array", "~deep", "__", "____", "__proto__", "__a__", "a.b/`c`"),
);

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(-0, Number.NaN, 2 ** 53, -(2 ** 63), 2 ** 63, 1e300, Number.MIN_VALUE),
);

/** Any value that JSON or JavaScript's numbers can say, nested to some depth. */
export const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constantFrom(null, true, false),
    number,
    anyText,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fieldName, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** The same value as UTF-8 can hold it: every lone surrogate a U+FFFD, in names too. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name.toWellFormed(), wellFormed(item)]),
  );
}

/** The same value without the sign of zero, which Firestore's emulator, unlike its wire, does not keep. */
export function unsigned(value: unknown): unknown {
  if (Object.is(value, -0)) return 0;
  if (Array.isArray(value)) return value.map(unsigned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unsigned(item)]));
}
