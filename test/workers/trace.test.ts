import { afterEach, expect, it, vi } from "vitest";
import { setVars } from "./support/house.ts";
import { lineOf } from "./support/lines.ts";
import { evict } from "./support/objects.ts";
import { createSession, knock, opened, StageSocket } from "./support/stage-client.ts";

afterEach(() => {
  setVars({});
  vi.restoreAllMocks();
});

it("a socket keeps the trace of its upgrade over hibernation", async () => {
  setVars({ LOG_LEVEL: "info" });
  const log = vi.spyOn(console, "log").mockReturnValue();
  const { session_id, token } = await createSession();
  const trace = "0af7651916cd43dd8448eb211c80319c";
  const upgrade = await knock(session_id, { traceparent: `00-${trace}-b7ad6b7169203331-01` });
  if (upgrade.webSocket === null) throw new Error("no socket");
  const socket = new StageSocket(upgrade.webSocket);
  await socket.join(token);
  await opened(socket);
  await evict(session_id);
  await socket.say("one", lineOf(1));
  await socket.settled();
  const turns = log.mock.calls
    .map(([line]) => JSON.parse(String(line)))
    .filter(({ log_type }) => log_type === "turn");
  expect(turns).toMatchObject([{ turn: 1, session_id, trace_id: trace }]);
});
