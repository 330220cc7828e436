/** The scene's Durable Object from within: its storage, its alarm, and its sudden ends. */
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Env } from "../../../src/compose.ts";
import { giveWay } from "../../../src/ensemble/give-way.ts";
import type { SceneEvent } from "../../../src/scene/events.ts";

export const { SCENES } = env as unknown as Env;

/** A stub of its own every time: one that has seen its object die stays broken. */
export const stubOf = (sessionId: string) =>
  SCENES.get(SCENES.idFromString(sessionId)) as unknown as DurableObjectStub;

export function inScene<T>(
  sessionId: string,
  work: (state: DurableObjectState) => T | Promise<T>,
): Promise<T> {
  return runInDurableObject(stubOf(sessionId), (_, state) => work(state));
}

/** The object dies on the spot, its sockets with it; what it had not stored is gone. */
export async function kill(sessionId: string): Promise<void> {
  await inScene(sessionId, (state) => state.abort("killed by a test")).then(
    () => {
      throw new Error("it survived");
    },
    () => undefined,
  );
}

/** The object leaves memory as in a deploy or a hibernation; its sockets stay. */
export const evict = (sessionId: string) => evictDurableObject(stubOf(sessionId));

export const ringAlarm = (sessionId: string) => runDurableObjectAlarm(stubOf(sessionId));

export const alarmOf = (sessionId: string) =>
  inScene(sessionId, ({ storage }) => storage.getAlarm());

/** The tables that the session has in storage, the platform's own left out. */
export function tablesOf(sessionId: string): Promise<string[]> {
  return inScene(sessionId, ({ storage }) =>
    storage.sql
      .exec<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
      )
      .toArray()
      .map(({ name }) => name),
  );
}

export interface Logged {
  readonly seq: number | null;
  readonly event: SceneEvent;
}

/** The whole log, hidden events too. */
export function logOf(sessionId: string): Promise<Logged[]> {
  return inScene(sessionId, ({ storage }) =>
    storage.sql
      .exec<{ seq: number | null; body: string }>("SELECT seq, body FROM events ORDER BY n")
      .toArray()
      .map(({ seq, body }) => ({ seq, event: JSON.parse(body) as SceneEvent })),
  );
}

/** Asks the log until it holds what is waited for. The object's timers come round between two looks: it waits for them in the notes. */
export async function untilLogged(
  id: string,
  what: (event: SceneEvent) => boolean,
): Promise<Logged[]> {
  for (;;) {
    const log = await logOf(id);
    if (log.some(({ event }) => what(event))) return log;
    await giveWay();
  }
}
