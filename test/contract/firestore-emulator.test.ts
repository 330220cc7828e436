import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFirestoreMirror } from "../../src/google/firestore-mirror.ts";
import { decodeFields, type FirestoreFields } from "../../src/google/firestore-values.ts";
import type { Mirror } from "../../src/google/mirror.ts";
import type { OutboxEntry } from "../../src/objects/outbox.ts";
import { createOutbox, type MirrorRecord } from "../../src/objects/outbox-drain.ts";
import { mirrorDocument } from "../../src/scene/mirror-document.ts";
import {
  announceMissingEmulator,
  createFirestoreEmulator,
  type FirestoreEmulator,
  findFirestoreEmulator,
} from "../support/firestore-emulator.ts";
import { anyText, anyValue, unsigned, wellFormed } from "../support/json-values.ts";
import { anyMirrorParts, partsWithReads, SPOKEN } from "../support/mirror-parts.ts";

const HOOK_MS = 120_000;
const PROJECT = "demo-improv";
const found = findFirestoreEmulator();
const missing = "missing" in found ? found.missing : null;
let skipped = 0;

/** A test that counts itself, so that the line about skipped ones can say how many they are. */
function onEmulator(name: string, test: () => Promise<void>, timeoutMs?: number): void {
  skipped += missing === null ? 0 : 1;
  it(name, test, timeoutMs);
}

describe.skipIf(missing !== null)("the mirror in a real Firestore emulator", () => {
  let emulator: FirestoreEmulator;
  let mirror: Mirror;
  let ids = 0;
  const freshId = () => `session-${++ids}`;

  beforeAll(async () => {
    if ("missing" in found) return;
    emulator = await createFirestoreEmulator(found.bin);
    await emulator.start();
    mirror = mirrorTo("improv_sessions");
  }, HOOK_MS);
  afterAll(() => emulator?.stop(), HOOK_MS);

  const mirrorTo = (collection: string, database = "(default)") =>
    createFirestoreMirror({
      project: PROJECT,
      database,
      collection,
      emulatorHost: emulator.host,
      fetch,
      timeoutMs: 10_000,
    });

  /** A document's fields as stored, or null if there is none. */
  async function stored(id: string, database = "(default)"): Promise<FirestoreFields | null> {
    const response = await fetch(
      `http://${emulator.host}/v1/projects/${PROJECT}/databases/${database}/documents/improv_sessions/${id}`,
      { headers: { authorization: "Bearer owner" } },
    );
    const answer = (await response.json()) as { fields: FirestoreFields };
    if (response.status === 404) return null;
    expect(response.status).toBe(200);
    return answer.fields;
  }

  const document = mirrorDocument(partsWithReads(3));

  onEmulator("gives every value back as it was", async () => {
    const id = freshId();
    await fc.assert(
      fc.asyncProperty(fc.array(anyValue, { maxLength: 20 }), async (values) => {
        const sent = Object.fromEntries(values.map((value, index) => [`v${index}`, value]));
        const withValues = { ...document, sent };
        await mirror.upsert(id, withValues);
        const back = decodeFields((await stored(id)) ?? {}).sent;
        expect(unsigned(back)).toStrictEqual(unsigned(wellFormed(sent)));
      }),
      { numRuns: 150 },
    );
  });

  onEmulator("gives every text back, in values and in names", async () => {
    const id = freshId();
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 50 }), async (texts) => {
        const named = Object.fromEntries(texts.map((text) => [text.slice(0, 400), text]));
        const withTexts = { ...document, texts, named };
        await mirror.upsert(id, withTexts);
        expect(decodeFields((await stored(id)) ?? {})).toMatchObject({
          texts: wellFormed(texts),
          named: wellFormed(named),
        });
      }),
      { numRuns: 100 },
    );
  });

  onEmulator("gives back every character that Unicode has room for", async () => {
    const id = freshId();
    for (let plane = 0; plane <= 16; plane += 1) {
      const characters = Array.from({ length: 0x10000 }, (_, low) => plane * 0x10000 + low)
        .filter((point) => point < 0xd800 || point > 0xdfff)
        .map((point) => String.fromCodePoint(point))
        .join("");
      const withCharacters = { ...document, characters };
      await mirror.upsert(id, withCharacters);
      const back = decodeFields((await stored(id)) ?? {}).characters;
      expect(back === characters, `plane ${plane}`).toBe(true);
    }
  });

  onEmulator("gives arrays within arrays and deep nesting back", async () => {
    const id = freshId();
    const deep = Array.from({ length: 100 }).reduce<unknown>((inner) => ({ in: [[inner]] }), "x");
    const nested = { ...document, board: [[1, [2, [[]]]], []], deep };
    await mirror.upsert(id, nested);
    expect(decodeFields((await stored(id)) ?? {})).toMatchObject({ board: nested.board, deep });
  });

  onEmulator("overwrites the whole document, and the same twice is the same once", async () => {
    const id = freshId();
    const withMore = { ...document, more: "left over" };
    await mirror.upsert(id, withMore);
    expect(await stored(id)).toHaveProperty("more");
    await mirror.upsert(id, document);
    const once = await stored(id);
    expect(once).not.toHaveProperty("more");
    await mirror.upsert(id, document);
    expect(await stored(id)).toEqual(once);
  });

  onEmulator("stores the session view but for expires_at, which is a timestamp", async () => {
    const [parts] = fc.sample(anyMirrorParts, { numRuns: 1, seed: 3 });
    if (parts === undefined) throw new Error("a sample of one has one");
    const id = freshId();
    const retentionExpiresAt = "2027-02-20T10:00:00.000Z";
    await mirror.upsert(id, mirrorDocument({ ...parts, keepTranscript: true, retentionExpiresAt }));
    const fields = (await stored(id)) ?? {};
    const { expires_at, ...rest } = fields;
    const { expires_at: _, ...view } = parts.view;
    expect(Date.parse(String(Object.values(expires_at ?? {})[0]))).toBe(
      Date.parse(retentionExpiresAt),
    );
    expect(Object.keys(expires_at ?? {})).toEqual(["timestampValue"]);
    expect(decodeFields(rest)).toMatchObject({ ...view, keep_transcript: true });
    await mirror.upsert(id, mirrorDocument({ ...parts, keepTranscript: false }));
    const numbersOnly = JSON.stringify(await stored(id));
    expect(SPOKEN.filter((word) => numbersOnly.includes(word))).toEqual([]);
  });

  onEmulator("erases, and once more is no error", async () => {
    const id = freshId();
    await mirror.upsert(id, document);
    await mirror.erase(id);
    expect(await stored(id)).toBeNull();
    await mirror.erase(id);
    await mirror.erase("never-was");
  });

  onEmulator("writes to the database it is given", async () => {
    const id = freshId();
    await mirrorTo("improv_sessions", "stage-two").upsert(id, document);
    expect(await stored(id, "stage-two")).not.toBeNull();
    expect(await stored(id)).toBeNull();
  });

  onEmulator("takes a document over 1 MiB without its oldest reads, and says so", async () => {
    const id = freshId();
    await mirror.upsert(id, mirrorDocument(partsWithReads(2_000)));
    const { reads, shed_reads } = decodeFields((await stored(id)) ?? {});
    expect(Number(shed_reads)).toBeGreaterThan(1_000);
    expect(reads).toHaveLength(2_000 - Number(shed_reads));
    expect(reads).toMatchObject({ [1_999 - Number(shed_reads)]: { turn: 2_000 } });
  });

  onEmulator("parks what Firestore refuses for good", async () => {
    const { outbox, log, entry } = outboxOf(freshId(), mirrorTo("__reserved__"));
    outbox.desire("present");
    await outbox.drain();
    expect(entry()?.parked?.status).toBe(400);
    expect(log).toMatchObject([
      { outcome: "parked", reason: "Firestore answered 400 INVALID_ARGUMENT" },
    ]);
  });

  onEmulator(
    "loses nothing in an outage: what was wanted meanwhile is there after it",
    async () => {
      const [kept, erased] = [freshId(), freshId()];
      const write = outboxOf(kept, mirror);
      const erase = outboxOf(erased, mirror);
      await emulator.stop();
      write.outbox.desire("present");
      erase.outbox.desire("present");
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await write.outbox.drain();
        await erase.outbox.drain();
        write.skipWait();
        erase.skipWait();
      }
      erase.outbox.desire("absent");
      await erase.outbox.drain();
      erase.skipWait();
      expect(write.log.map(({ outcome }) => outcome)).toEqual(["failed", "failed", "failed"]);
      await emulator.start();
      await mirror.upsert(erased, document);
      await write.outbox.drain();
      await erase.outbox.drain();
      expect(write.log.at(-1)).toMatchObject({ operation: "upsert", outcome: "written" });
      expect(write.outbox.holdsSession()).toBe(false);
      expect(await stored(kept)).not.toBeNull();
      expect(await stored(erased)).toBeNull();
    },
    HOOK_MS,
  );

  function outboxOf(sessionId: string, to: Mirror) {
    let nowMs = 0;
    let entry: OutboxEntry | null = null;
    const log: MirrorRecord[] = [];
    const outbox = createOutbox({
      sessionId,
      store: {
        read: () => entry,
        write: (next) => {
          entry = next;
        },
      },
      mirror: to,
      loadDocument: () => document,
      log: (record) => log.push(record),
      now: () => nowMs,
      random: () => 0.5,
    });
    const skipWait = () => {
      nowMs = outbox.dueAt() ?? nowMs;
    };
    return { outbox, log, entry: () => entry, skipWait };
  }

  if (missing !== null) announceMissingEmulator(missing, skipped);
});
