/** Reads a model's JSON answer: what stands around it and what is merely too long does no harm. */
import type { z } from "zod";
import { firstJsonObject } from "../models/json-text.ts";
import { cleanText, cutText } from "../scene/clean-text.ts";

export type ReadAnswer<T> =
  | { readonly ok: true; readonly value: T }
  /** `where`: the path at which it is wrong. */
  | { readonly ok: false; readonly where: string };

/** Lists are judged before what stands in them, so that a mended list may have more to mend. */
const MOST_PASSES = 4;

/** The answer in `text`, checked by the schema; texts and lists that are too long are cut to size. */
export function readAnswer<T>(text: string, schema: z.ZodType<T>): ReadAnswer<T> {
  return check(
    firstJsonObject(text, (json) => check(json, schema).ok),
    schema,
  );
}

function check<T>(value: unknown, schema: z.ZodType<T>): ReadAnswer<T> {
  const json = cleaned(value);
  for (let pass = 1; ; pass += 1) {
    const checked = schema.safeParse(json);
    if (checked.success) return { ok: true, value: checked.data };
    const { issues } = checked.error;
    if (pass === MOST_PASSES || !issues.every(({ code }) => code === "too_big")) {
      return { ok: false, where: issues[0]?.path.join(".") || "(the whole answer)" };
    }
    for (const issue of issues) cutToSize(json, issue);
  }
}

/** All texts in it as the stage keeps text. */
function cleaned(json: unknown): unknown {
  if (typeof json === "string") return cleanText(json);
  if (Array.isArray(json)) return json.map(cleaned);
  if (!isHolder(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, cleaned(value)]));
}

/** Models count badly, and an answer that is right but for its length is better than none. */
function cutToSize(json: unknown, { path, ...issue }: z.core.$ZodIssue): void {
  if (!("maximum" in issue)) return;
  let holder: unknown = json;
  for (const key of path.slice(0, -1)) holder = isHolder(holder) ? holder[key] : undefined;
  const key = path.at(-1);
  if (key === undefined || !isHolder(holder)) return;
  const value = holder[key];
  const most = Number(issue.maximum);
  if (typeof value === "string") holder[key] = cutText(value, most);
  if (Array.isArray(value)) holder[key] = value.slice(0, most);
}

function isHolder(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
