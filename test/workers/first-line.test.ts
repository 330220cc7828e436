/** What a player may begin with: told once the Partner has opened, until the player has spoken. */
import { expect, it } from "vitest";
import type { FirstLine } from "../../src/scene/first-line.ts";
import { at, call, jsonOf, onStage, sayRaw } from "./support/stage-client.ts";

it("is told between the Partner's opening and the player's first line", async () => {
  const created = await onStage();
  const { session_id, token, share_token } = created;
  const path = at(session_id, "/first-line");
  const answer = await call("GET", path, { token });
  expect(answer.status).toBe(200);
  const line = await jsonOf<FirstLine>(answer);
  expect(line).toEqual({ text: expect.stringMatching(/\w/), language: "en" });
  expect(await jsonOf<FirstLine>(await call("GET", path, { token }))).toEqual(line);
  expect((await call("GET", path, { token: share_token })).status).toBe(200);
  expect((await call("GET", path)).status).toBe(401);
  expect((await call("GET", path, { token: "another" })).status).toBe(403);

  await sayRaw(created, { message: line.text });
  expect((await call("GET", path, { token })).status).toBe(204);
});
