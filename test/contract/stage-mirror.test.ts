/**
 * The built stage and a real Firestore emulator, through outages and kills: nothing that was to be
 * kept is lost, and nothing that was to go stays.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { FirestoreFields } from "../../src/google/firestore-values.ts";
import type { Created, SessionView } from "../../src/scene/protocol.ts";
import { type BreakableLine, openBreakableLine } from "../support/breakable-line.ts";
import {
  announceMissingEmulator,
  createFirestoreEmulator,
  type FirestoreEmulator,
  findFirestoreEmulator,
} from "../support/firestore-emulator.ts";
import {
  inTheEnd,
  type MirroredStage,
  openMirroredStage,
  storedFields,
  wasLogged,
  withoutExpiry,
} from "../support/mirrored-stage.ts";
import { at } from "../support/stage-visitor.ts";

const SLOW = { timeout: 120_000 };
const DAY_MS = 86_400_000;
const RETENTION_DAYS = 30;
/** 1.8 s, twice. */
const SHORT_LIFE = { SESSION_TTL_HOURS: "0.0005", FINISHED_TTL_HOURS: "0.0005" };
const LINES = [
  "Yes, and the marzipan whale is melting on the piano.",
  "Then I fetch the thimble, Ottoline, and you hold the tide.",
];
const found = findFirestoreEmulator();
const missing = "missing" in found ? found.missing : null;
let skipped = 0;

/** A test that counts itself, so that the line about skipped ones can say how many they are. */
function onEmulator(name: string, test: () => Promise<void>): void {
  skipped += missing === null ? 0 : 1;
  it(name, SLOW, test);
}

describe.skipIf(missing !== null)("the stage's mirror in a real Firestore emulator", () => {
  let emulator: FirestoreEmulator;
  let line: BreakableLine;
  let stage: MirroredStage;

  beforeAll(async () => {
    if ("missing" in found) return;
    emulator = await createFirestoreEmulator(found.bin);
    await emulator.start();
    line = await openBreakableLine(emulator.host);
    const vars = { ANALYTICS_RETENTION_DAYS: String(RETENTION_DAYS) };
    stage = await openMirroredStage(inject("bundleDir"), line.host, vars);
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await line?.cut();
    await emulator?.stop();
  }, 60_000);

  const fieldsOf = ({ session_id }: Created) => storedFields(emulator.host, session_id);
  const isThere = (session: Created) =>
    inTheEnd(async () => (await fieldsOf(session)) ?? undefined);
  const isGone = (session: Created) =>
    inTheEnd(async () => ((await fieldsOf(session)) === null ? true : undefined));
  /** A scene from its first line to its report. */
  async function playThrough(on: MirroredStage, setup: Readonly<Record<string, unknown>> = {}) {
    const visitor = on.visitor();
    const session = await visitor.create({ seed: 9, location: "a harbour", ...setup });
    for (const words of LINES) await visitor.say(session, words);
    expect(await visitor.end(session)).not.toBeNull();
    return session;
  }

  function expectMirrors(fields: FirestoreFields, view: SessionView): void {
    const { report, reads, flops, offers, ...document } = withoutExpiry(fields);
    const { expires_at: _, ...wanted } = view;
    expect(document).toStrictEqual(wanted);
    expect([report, reads, flops, offers]).not.toContain(undefined);
    const end = new Date(Date.parse(view.updated_at) + RETENTION_DAYS * DAY_MS);
    const { expires_at } = fields;
    const at = expires_at && "timestampValue" in expires_at ? expires_at.timestampValue : "";
    expect(new Date(at).toISOString()).toBe(end.toISOString());
  }

  onEmulator(
    "three scenes completed through an outage and a kill are all there in the end",
    async () => {
      const visitor = stage.visitor();
      const half = await visitor.create({ seed: 9, user_id: "ada", location: "a harbour" });
      await visitor.say(half, LINES[0] ?? "");
      await emulator.stop();
      await visitor.say(half, LINES[1] ?? "");
      await visitor.end(half);
      const sessions = [half, await playThrough(stage), await playThrough(stage, { locale: "en" })];
      const views = new Map<Created, SessionView>();
      for (const session of sessions) {
        await wasLogged(stage, session, "upsert", "retry");
        views.set(session, await visitor.view(session));
      }

      await stage.kill();
      await emulator.start();
      await stage.restart();

      for (const [session, view] of views) {
        expectMirrors(await isThere(session), view);
        expect((await stage.visitor().view(session)).current_phase).toBe("COMPLETE");
      }
    },
  );

  onEmulator("a document has the report and the reads", async () => {
    const session = await playThrough(stage);
    const document = withoutExpiry(await isThere(session));
    const report = await stage.visitor().call("GET", at(session, "/report"), session);
    expect(document.report).toEqual(await report.json());
    expect(document.reads).toHaveLength(LINES.length);
  });

  onEmulator("a scene that is not to be kept leaves numbers and no words", async () => {
    const setup = { keep_transcript: false, user_id: "ottoline-vex", relationship: "thistlekin" };
    const session = await playThrough(stage, setup);
    const document = withoutExpiry(await isThere(session));
    const view = await stage.visitor().view(session);

    expect(document).toMatchObject({
      session_id: session.session_id,
      keep_transcript: false,
      turn_count: LINES.length,
      cost_usd: view.cost_usd,
      report: { measures: { lines: LINES.length } },
    });
    const text = JSON.stringify(document);
    for (const word of ["marzipan", "thimble", "ottoline", "thistlekin", "harbour"]) {
      expect(text.toLowerCase()).not.toContain(word);
    }
    for (const { content } of view.conversation_history) {
      for (const words of content.match(/(?:\S+ ){2}\S+/g) ?? []) expect(text).not.toContain(words);
    }
  });

  onEmulator("a scene in which the player never spoke leaves no document", async () => {
    const silent = await stage.visitor().create({ seed: 1 });
    expect(await stage.visitor().end(silent)).toBeNull();
    await isThere(await playThrough(stage));
    expect(await fieldsOf(silent)).toBeNull();
  });

  onEmulator("erasure reaches Firestore", async () => {
    const session = await playThrough(stage);
    await isThere(session);
    const response = await stage.visitor().call("DELETE", at(session), session);
    expect(response.status).toBe(204);
    await isGone(session);
    expect((await stage.visitor().call("GET", at(session), session)).status).toBe(404);
  });

  onEmulator(
    "also when it was down at that moment, and the server was killed right after",
    async () => {
      const mirrored = await playThrough(stage);
      await isThere(mirrored);
      await line.cut();
      // This one's document was still on its way.
      const pending = await playThrough(stage);
      await wasLogged(stage, pending, "upsert", "retry");

      for (const session of [mirrored, pending]) {
        const response = await stage.visitor().call("DELETE", at(session), session);
        expect(response.status).toBe(204);
      }
      await stage.kill();
      expect(await fieldsOf(mirrored)).not.toBeNull();
      await stage.restart();
      await line.mend();

      await isGone(mirrored);
      await wasLogged(stage, pending, "erase", "done");
      expect(await fieldsOf(pending)).toBeNull();
      for (const session of [mirrored, pending]) {
        expect((await stage.visitor().call("GET", at(session), session)).status).toBe(404);
      }
    },
  );

  onEmulator(
    "a scene whose time is up has its report first, is mirrored, then erased here; its document stays until DELETE",
    async () => {
      const brief = await openMirroredStage(inject("bundleDir"), line.host, SHORT_LIFE);
      try {
        const session = await brief.visitor().create({ seed: 9, location: "a harbour" });
        await brief.visitor().say(session, LINES[0] ?? "");

        const document = withoutExpiry(await isThere(session));
        expect(document).toMatchObject({
          current_phase: "COMPLETE",
          turn_count: 1,
          report: { measures: { lines: 1 } },
        });
        const status = async (method: string, token = session.token) =>
          (await brief.visitor().call(method, at(session), { ...session, token })).status;
        await inTheEnd(async () => ((await status("GET")) === 404 ? true : undefined));
        expect(await fieldsOf(session)).not.toBeNull();

        await brief.kill();
        await brief.restart();
        expect(await status("DELETE", session.share_token)).toBe(403);
        expect(await status("DELETE", "a-token-of-another-scene")).toBe(403);
        expect(await fieldsOf(session)).not.toBeNull();
        expect(await status("DELETE")).toBe(204);
        await isGone(session);
      } finally {
        await brief.close();
      }
    },
  );

  onEmulator("a scene whose time is up while Firestore is down waits for it", async () => {
    const brief = await openMirroredStage(inject("bundleDir"), line.host, SHORT_LIFE);
    try {
      await line.cut();
      const session = await brief.visitor().create({ seed: 9 });
      await brief.visitor().say(session, LINES[0] ?? "");
      // Every try is an alarm, and each of them could have erased the scene.
      await inTheEnd(async () => {
        const tries = brief
          .mirrorLog()
          .filter(({ session_id }) => session_id === session.session_id);
        return tries.length >= 3 ? tries : undefined;
      });
      expect((await brief.visitor().view(session)).current_phase).toBe("COMPLETE");
      await brief.kill();
      await brief.restart();
      await line.mend();

      await isThere(session);
      await inTheEnd(async () =>
        (await brief.visitor().call("GET", at(session), session)).status === 404 ? true : undefined,
      );
      expect(await fieldsOf(session)).not.toBeNull();
    } finally {
      await brief.close();
    }
  });
});

if (missing !== null) announceMissingEmulator(missing, skipped);
