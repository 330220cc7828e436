/**
 * Events as they stand in the log, of whatever version: read here and nowhere else. A change of an
 * event's shape is a step in the one table below; whatever is read comes out in today's shape.
 */
import { type ForeignEvent, isHidden, type SceneEvent } from "./events.ts";
import { publicEventSchema } from "./protocol.ts";

type Body = Readonly<Record<string, unknown>>;
type Upcaster = (body: Body) => Body;

/** What a scene was set up with before all of it was told. What nobody has allowed is not kept. */
const EARLIEST_SETUP = {
  userId: null,
  location: null,
  relationship: null,
  askedGame: null,
  locale: null,
  keepTranscript: false,
  seed: 0,
  maxTurns: 15,
  model: "understudy",
  ttlMs: 7_200_000,
  retakeOf: null,
};

/** By type: the step from version 1 to 2, from 2 to 3, and so on. A type that is not here is at version 1. */
const UPCASTERS: Readonly<Partial<Record<SceneEvent["type"], readonly Upcaster[]>>> = {
  scene_created: [(body) => ({ ...EARLIEST_SETUP, ...body })],
};

const PUBLIC: ReadonlySet<string> = new Set(
  publicEventSchema.options.map(({ shape }) => shape.type.value),
);

/** The version in which events of this type are written today. */
export function versionOf(type: SceneEvent["type"]): number {
  return (UPCASTERS[type]?.length ?? 0) + 1;
}

/** The event in today's shape; `foreign` if it is not one that this version knows. Never throws. */
export function readStored(version: number, text: string): SceneEvent | ForeignEvent {
  const body = objectIn(text);
  const type = typeof body?.type === "string" ? body.type : "";
  const foreign: ForeignEvent = { type: "foreign", version, text };
  if (body === null || !isKnown(type) || version > versionOf(type)) return foreign;
  const steps = UPCASTERS[type]?.slice(version - 1) ?? [];
  return steps.reduce((older, step) => step(older), body) as unknown as SceneEvent;
}

function isKnown(type: string): type is SceneEvent["type"] {
  return isHidden(type) || PUBLIC.has(type);
}

/** The object that the text holds, or null where there is none: it was cut off, say. */
export function objectIn(text: string): Body | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Body) : null;
  } catch {
    return null;
  }
}
