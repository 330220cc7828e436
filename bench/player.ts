/** A player as the browser is one: opens a scene over HTTP, plays it over a WebSocket, and looks at the clock. */
import type { TurnSample } from "./figures.ts";

/** So long a turn may take before the bench gives up: longer than any deadline of the show. */
const TURN_TIMEOUT_MS = 15_000;

const LINES = [
  "Captain, the lighthouse is answering us, and it is using your handwriting!",
  "Yes, and it spells my name right, which you never did in eleven years at sea.",
  "Then I take the wheel, and you read me what else it knows about us.",
  "Marta, hand me the brass telescope, I want to see who is holding the pen.",
  "It is my grandmother up there, waving with the good teapot in her hand.",
  "I promised her a letter every week, and I owe her some four hundred of them.",
  "Hold the lantern, I will write the first one here, on the back of this map.",
  "Dear Grandmother, the captain is well, the ship is damp, the cook has left us.",
  "And I forgive you for the parrot, which sings your hymns through every storm.",
  "Quick, fold it into a bottle, the tide is turning and so is my courage.",
];

/** What is said in a turn: no scene says quite the same as another, and none the same twice. */
export function lineOf(scene: number, turn: number): string {
  const words = LINES[(scene + turn) % LINES.length] ?? "";
  return `${words} That makes ${scene * 100 + turn} of them.`;
}

export interface Player {
  /** Says the line of this turn; resolves when its answer has come. */
  say(turn: number): Promise<TurnSample>;
  leave(): void;
}

interface Pending {
  readonly id: string;
  readonly sentAt: number;
  firstWordAt: number | null;
  readonly resolve: (sample: TurnSample) => void;
  readonly reject: (error: Error) => void;
}

/** Opens a scene and waits until the Partner has opened it, so that no welcome runs beside the turns that are measured. */
export async function enter(url: string, scene: number): Promise<Player> {
  const response = await fetch(`${url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ seed: scene, game: "Three-Line Scene", location: "a lighthouse" }),
  });
  if (response.status !== 201) throw new Error(`no scene: ${await response.text()}`);
  const { session_id, token } = (await response.json()) as { session_id: string; token: string };
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/api/sessions/${session_id}/ws`);
  let pending: Pending | null = null;
  let turnNow = 0;

  const opened = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("nobody opened the scene")), 30_000);
    socket.addEventListener("open", () =>
      socket.send(JSON.stringify({ type: "join_session", token })),
    );
    socket.addEventListener("error", () => reject(new Error("the socket could not be opened")));
    socket.addEventListener("close", ({ code }) => pending?.reject(new Error(`closed: ${code}`)));
    socket.addEventListener("message", ({ data }) => {
      const now = performance.now();
      const frame = JSON.parse(String(data)) as Record<string, unknown>;
      const isPartner = frame.agent_name === "partner";
      if (frame.type === "message" && isPartner && frame.turn === 0) {
        clearTimeout(timer);
        resolve();
      } else if (pending === null) return;
      else if (frame.type === "agent_delta" && isPartner && frame.turn === turnNow) {
        pending.firstWordAt ??= now;
      } else if (frame.type === "agent_response" && frame.in_reply_to === pending.id) {
        const { sentAt, firstWordAt } = pending;
        pending.resolve({
          turn: turnNow,
          sentAt,
          firstWordMs: (firstWordAt ?? Number.NaN) - sentAt,
          turnMs: now - sentAt,
          degraded: frame.degraded === true,
        });
        pending = null;
      } else if (frame.type === "error") {
        pending.reject(new Error(`the stage refused: ${frame.code}`));
      }
    });
  });
  await opened;

  return {
    say(turn) {
      const id = `line-${turn}`;
      const text = JSON.stringify({ type: "text_message", id, message: lineOf(scene, turn) });
      turnNow = turn;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error("no answer")), TURN_TIMEOUT_MS);
        const done = (sample: TurnSample) => {
          clearTimeout(timer);
          resolve(sample);
        };
        pending = { id, sentAt: performance.now(), firstWordAt: null, resolve: done, reject };
        socket.send(text);
      });
    },
    leave: () => socket.close(),
  };
}
