/** A renewed link outlives whatever kills the stage: once the new token was told, the old one is dead. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { startBareStage } from "../../scripts/bare-workerd.ts";
import type { Created } from "../../src/scene/protocol.ts";
import { SLOW } from "../support/fault-stage.ts";
import { at, visitStage } from "../support/stage-visitor.ts";

const KILLS = 2;

it(
  "the token that was told opens after a kill at that very moment, and no older one",
  SLOW,
  async ({ onTestFinished }) => {
    const dataDir = mkdtempSync(join(tmpdir(), "improv-share-"));
    const vars = { RATE_LIMITS: "off", UNDERSTUDY_PACE_MS: "0", LOG_LEVEL: "error" };
    const start = () => startBareStage({ port: 0, dataDir, bundleDir: inject("bundleDir"), vars });
    let stage = await start();
    onTestFinished(async () => {
      await stage.kill();
      rmSync(dataDir, { recursive: true, force: true });
    });

    const created: Created = await visitStage(stage.url).create();
    const statusFor = async (token: string) =>
      (await visitStage(stage.url).call("GET", at(created), { ...created, token })).status;
    const told = [created.share_token];
    for (let n = 0; n < KILLS; n += 1) {
      const renewal = await visitStage(stage.url).call(
        "POST",
        at(created, "/share_token"),
        created,
      );
      const { share_token } = (await renewal.json()) as { share_token: string };
      await stage.kill();
      stage = await start();
      expect(await statusFor(share_token)).toBe(200);
      for (const old of told) expect(await statusFor(old)).toBe(403);
      told.push(share_token);
    }
    expect(await statusFor(created.token)).toBe(200);
  },
);
