/** From a watcher's socket to the mood: each reaction counts once, in the turn that is settled next. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_CROWD, withCrowd } from "../../src/scene/crowd.ts";
import { evict, kill, logOf, ringAlarm, tablesOf, untilLogged } from "./support/objects.ts";
import { type Held, hold } from "./support/prompter.ts";
import { at, call, joined, onStage, type StageSocket, say } from "./support/stage-client.ts";

const LINE = "Yes, and I brought the flour from my sister's mill.";

/** A line that the house takes calmly. */
const FLAT = "Okay.";

/** The watcher claps, and sees it counted in the house. */
async function clap(watcher: StageSocket): Promise<void> {
  const shown = watcher.all("audience").at(-1)?.reactions["👏"] ?? 0;
  watcher.send({ type: "reaction", emoji: "👏" });
  await watcher.next("audience", 0, ({ reactions }) => reactions["👏"] === shown + 1);
}

async function applauseIn(sessionId: string): Promise<number[]> {
  return (await logOf(sessionId)).flatMap(({ event }) =>
    event.type === "turn_settled" ? [event.applause] : [],
  );
}

async function watched() {
  const { player, ...created } = await onStage();
  return { created, player, watcher: await joined(created.session_id, created.share_token) };
}

describe("applause", () => {
  it("sways the mood of the turn, though the stage has slept in between", async () => {
    const plain = await onStage();
    const { sentiment } = await plain.player.say("m1", FLAT);
    const { created, player, watcher } = await watched();
    await clap(watcher);
    await clap(watcher);
    await evict(created.session_id);
    const swayed = await player.say("m1", FLAT);
    expect(swayed.sentiment).toBe(withCrowd(sentiment, { ...NO_CROWD, applause: 2 }));
    expect(swayed.sentiment).not.toBe(sentiment);
    expect(await applauseIn(created.session_id)).toEqual([2]);
  });

  it("in mid-reply, before and after the end is asked for, counts in that turn", async () => {
    const { created, player, watcher } = await watched();
    const room = hold(created.session_id, "reaction:1 begins");
    const held = hold(created.session_id, "reply:1 has said 2");
    player.send({ type: "text_message", id: "m1", message: LINE });
    await Promise.all([room.reached(), held.reached()]);
    await clap(watcher);
    player.send({ type: "end_scene" });
    await clap(watcher);
    await held.release();
    await player.next("session_complete");
    expect(await applauseIn(created.session_id)).toEqual([2]);
    await room.release();
  });

  it("is still shown, and waits for the next turn, after the server has died", async () => {
    const { created, watcher } = await watched();
    await clap(watcher);
    await kill(created.session_id);
    const back = await joined(created.session_id, created.share_token);
    expect(await back.next("audience")).toMatchObject({ reactions: { "👏": 1 } });
    await clap(back);
    await say(created, LINE, "m1");
    expect(await applauseIn(created.session_id)).toEqual([2]);
    await kill(created.session_id);
    await say(created, "And a second sack of sugar.", "m2");
    expect(await applauseIn(created.session_id)).toEqual([2, 0]);
  });

  it("is erased with the session, and a house that sends none costs no table", async () => {
    const { created, watcher } = await watched();
    expect(await tablesOf(created.session_id)).not.toContain("crowd");
    await clap(watcher);
    expect(await tablesOf(created.session_id)).toContain("crowd");
    const { session_id, token } = created;
    await call("DELETE", at(session_id), { token });
    expect(await tablesOf(session_id)).toEqual([]);
  });
});

const STEPS = ["clap", "line", "begin a line", "kill", "evict"] as const;
type Step = (typeof STEPS)[number];

/** A scene that does what it is told, and remembers how often its watcher clapped. */
async function stageManaged() {
  const { created, watcher } = await watched();
  const { session_id } = created;
  let clapper = watcher;
  let [claps, lines] = [0, 0];
  let held: Held | null = null;
  const turnIsClosed = () =>
    untilLogged(session_id, (event) => event.type === "turn_closed" && event.turn === lines);
  const finish = async () => {
    if (held === null) return;
    await held.release();
    held = null;
    await turnIsClosed();
  };
  const take: Readonly<Record<Step, () => Promise<void>>> = {
    clap: async () => {
      await clap(clapper);
      claps += 1;
    },
    line: async () => {
      await finish();
      lines += 1;
      await say(created, LINE, `m${lines}`);
    },
    "begin a line": async () => {
      await finish();
      lines += 1;
      held = hold(session_id, `reply:${lines} has said 1`);
      const player = await joined(session_id, created.token);
      player.send({ type: "text_message", id: `m${lines}`, message: LINE });
      await held.reached();
      player.close();
    },
    kill: async () => {
      held = null;
      await kill(session_id);
      clapper = await joined(session_id, created.share_token);
      await clapper.next("audience");
      await ringAlarm(session_id);
      if (lines > 0) await turnIsClosed();
    },
    evict: async () => {
      held = null;
      await evict(session_id);
      await ringAlarm(session_id);
      if (lines > 0) await turnIsClosed();
    },
  };
  return { session_id, take, clapped: () => claps };
}

describe("whatever comes in between", () => {
  it("every reaction is counted in exactly one turn", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...STEPS), { minLength: 3, maxLength: 8 }),
        async (steps) => {
          const { session_id, take, clapped } = await stageManaged();
          for (const step of steps) await take[step]();
          await take.line();
          const counted = await applauseIn(session_id);
          expect(counted.reduce((sum, applause) => sum + applause, 0)).toBe(clapped());
        },
      ),
      { numRuns: 20 },
    );
  });
});
