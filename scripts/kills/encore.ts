/** Over HTTP, as the kill test's players use it: one request, and every line once more after the scene. */
import type { Created, NumberedEvent, TurnAnswer } from "../../src/scene/protocol.ts";
import type { House } from "./house.ts";
import type { Witness } from "./witness.ts";

export function post(
  house: House,
  token: string | null,
  path: string,
  body: object,
): Promise<Response> {
  return fetch(house.url + path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
}

/** Sends every acknowledged line again, long after the scene: each must be answered with the answer of then. */
export async function askAgain(
  house: House,
  { session_id, token }: Created,
  witness: Witness,
  frames: readonly string[],
): Promise<void> {
  const events = frames.map((text) => JSON.parse(text) as NumberedEvent);
  const messages = events.filter((event) => event.type === "message");
  for (const message_id of witness.acknowledged) {
    await house.whenOpen();
    const body = { message: witness.sent.get(message_id) ?? "", message_id };
    const path = `/api/sessions/${session_id}/message`;
    const response = await post(house, token, path, body).catch(() => null);
    // The house may have died meanwhile; the next line asks the next one.
    const answer = (await response?.json().catch(() => null)) as TurnAnswer | null | undefined;
    if (!response || !answer) continue;
    const { turn } = messages.find((each) => each.message_id === message_id) ?? { turn: -1 };
    const reply = messages.find((each) => each.agent_name === "partner" && each.turn === turn);
    if (answer.turn === turn && answer.partner_response === reply?.content) continue;
    witness.complaints.push(`line ${message_id} has another answer (${response.status}) now`);
  }
}
