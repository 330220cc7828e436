/**
 * Checks of foreign data that name the place of the first fault. They look at what the page reads and
 * let the rest be: the wire's own schemas would weigh more than the page, and would refuse what an
 * older or a newer stage has told.
 */

/** The first complaint about a value, beginning with its path, or null. */
export type Shape = (value: unknown, path: string) => string | null;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const text: Shape = (value, path) =>
  typeof value === "string" ? null : `${path} must be a text`;

export const filled: Shape = (value, path) =>
  typeof value === "string" && value !== "" ? null : `${path} must be a text that is not empty`;

export const number: Shape = (value, path) =>
  Number.isFinite(value) ? null : `${path} must be a number`;

export const flag: Shape = (value, path) =>
  typeof value === "boolean" ? null : `${path} must be true or false`;

export const instant: Shape = (value, path) =>
  typeof value === "string" && Number.isFinite(Date.parse(value))
    ? null
    : `${path} must be a date such as 2026-11-22T20:00:00.000Z`;

export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value, path) =>
    values.includes(value) ? null : `${path} must be ${values.map(String).join(" or ")}`;

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);

/** The field may be missing. */
export const maybe =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? null : shape(value, path);

export const either =
  (first: Shape, second: Shape): Shape =>
  (value, path) =>
    first(value, path) === null ? null : second(value, path);

export const listOf =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return `${path} must be a list`;
    return firstOf(value.map((one: unknown, index) => () => shape(one, `${path}[${index}]`)));
  };

/** Also fields that are not named are let be. */
export const fields =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (!isObject(value)) return `${path || "the file"} must be an object`;
    const at = (name: string) => (path ? `${path}.${name}` : name);
    return firstOf(
      Object.entries(shapes).map(
        ([name, shape]) =>
          () =>
            shape(value[name], at(name)),
      ),
    );
  };

/** By what stands in a field; a kind that is not named is let be. */
export const byField =
  (name: string, shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    const kind = isObject(value) ? value[name] : undefined;
    const shape = typeof kind === "string" && Object.hasOwn(shapes, kind) ? shapes[kind] : null;
    return shape ? shape(value, path) : null;
  };

export const both =
  (first: Shape, second: Shape): Shape =>
  (value, path) =>
    first(value, path) ?? second(value, path);

function firstOf(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const complaint = check();
    if (complaint !== null) return complaint;
  }
  return null;
}
