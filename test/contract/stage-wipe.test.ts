/** What is erased or has expired is in no file any more, once the scene's object has left memory. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, inject, it } from "vitest";
import { SLOW, type Test } from "../support/fault-stage.ts";
import { inTheEnd, type MirroredStage, openMirroredStage } from "../support/mirrored-stage.ts";
import { at } from "../support/stage-visitor.ts";

const MARK = "zephyrquill";
const SHORT_LIFE = { SESSION_TTL_HOURS: "0.0008", FINISHED_TTL_HOURS: "0.0008" };

/** Confirms every write and keeps nothing. */
async function openAgreeableFirestore({ onTestFinished }: Test): Promise<string> {
  const now = () => new Date().toISOString();
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader("content-type", "application/json");
    const commitTime = now();
    response.end(JSON.stringify({ writeResults: [{ updateTime: commitTime }], commitTime }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function open(test: Test, vars: Readonly<Record<string, string>>): Promise<MirroredStage> {
  const host = await openAgreeableFirestore(test);
  const stage = await openMirroredStage(inject("bundleDir"), host, vars);
  test.onTestFinished(() => stage.close());
  return stage;
}

async function playMarked(stage: MirroredStage, setup: Readonly<Record<string, unknown>> = {}) {
  const visitor = stage.visitor();
  const session = await visitor.create({ seed: 3, location: `a ${MARK} market`, ...setup });
  for (let turn = 1; turn <= 12; turn += 1) {
    await visitor.say(
      session,
      `Number ${turn}: the ${MARK} sings, and ${MARK.repeat(20)} answers.`,
    );
  }
  return session;
}

const hasMark = (files: readonly Buffer[]) => files.some((file) => file.includes(MARK));

it("a scene that is kept is readable in its file: the look can see", SLOW, async (test) => {
  const stage = await open(test, {});
  await playMarked(stage);
  expect(hasMark(await stage.filesOnceStopped())).toBe(true);
});

it.for([
  ["running", false],
  ["mirrored", true],
] as const)("a %s scene that was erased is in no file", SLOW, async ([, ends], test) => {
  const stage = await open(test, {});
  const session = await playMarked(stage);
  if (ends) await stage.visitor().end(session);
  expect((await stage.visitor().call("DELETE", at(session), session)).status).toBe(204);
  expect(hasMark(await stage.filesOnceStopped())).toBe(false);
});

it.for([
  ["without its document", { FIRESTORE: "off" }],
  ["and leaves its document", {}],
] as const)("a scene that has expired %s is in no file", SLOW, async ([, vars], test) => {
  const stage = await open(test, { ...SHORT_LIFE, ...vars });
  const session = await playMarked(stage, { keep_transcript: false });
  await stage.visitor().end(session);
  await inTheEnd(async () => {
    const { status } = await stage.visitor().call("GET", at(session), session);
    return status === 404 || undefined;
  });
  expect(hasMark(await stage.filesOnceStopped())).toBe(false);
});

it("a kill right after an erasure brings no word back", SLOW, async (test) => {
  const stage = await open(test, {});
  const session = await playMarked(stage);
  await stage.visitor().end(session);
  await stage.visitor().call("DELETE", at(session), session);
  await stage.kill();
  await stage.restart();
  expect((await stage.visitor().call("GET", at(session), session)).status).toBe(404);
  expect(hasMark(await stage.filesOnceStopped())).toBe(false);
});
