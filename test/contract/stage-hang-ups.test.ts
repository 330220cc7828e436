/** Who hangs up in the middle of a request, or never ends it, rings no alarm. */
import { connect } from "node:net";
import { expect, inject, it } from "vitest";
import { SLOW } from "../support/fault-stage.ts";
import { inTheEnd } from "../support/mirrored-stage.ts";
import { openOnlineStage } from "../support/online-stage.ts";

/** Sends part of a request and hangs up as soon as it is on its way. */
function sendAndLeave(url: string, text: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const line = connect(Number(port), hostname, () => line.write(text, () => line.destroy()));
    line.on("close", () => resolve());
    line.on("error", reject);
  });
}

const request = (path: string, more: readonly string[], body: string) =>
  [
    `POST ${path} HTTP/1.1`,
    "host: stage",
    "content-type: application/json",
    ...more,
    "",
    body,
  ].join("\r\n");

it("is no error of ours", SLOW, async (test) => {
  const stage = await openOnlineStage({ bundleDir: inject("bundleDir"), port: 0 });
  test.onTestFinished(() => stage.close());
  const { url } = stage.stage;
  const session = await stage.create({ seed: 4 });
  const at = `/api/sessions/${session.session_id}`;
  const owned = `authorization: Bearer ${session.token}`;
  await sendAndLeave(url, request("/api/sessions", ["content-length: 100"], '{"seed":'));
  await sendAndLeave(url, request(`${at}/message`, [owned, "content-length: 90"], '{"message":"'));
  await sendAndLeave(
    url,
    request(`${at}/message`, [owned, "transfer-encoding: chunked"], "5\r\n{"),
  );
  // Whoever hangs up before the answer, with a body that was whole.
  await sendAndLeave(url, request(`${at}/end`, [owned, "content-length: 2"], "{}"));
  await inTheEnd(async () => (await stage.view(session)).current_phase === "COMPLETE" || undefined);
  const incomplete = () => stage.log().match(/"http_status":400/g) ?? [];
  await inTheEnd(async () => incomplete().length === 3 || undefined);
  expect(stage.log()).not.toMatch(/"log_type":"error"|"http_status":5/);
});
