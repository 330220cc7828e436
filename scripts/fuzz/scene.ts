/** A scene that is fuzzed: how it is begun, and how one sees that it still plays. */
import type { Created } from "../../src/scene/protocol.ts";

const LINE = "Yes, and the flour is still warm.";

/** Sends JSON as a client would that does everything right. */
export async function post(
  url: string,
  path: string,
  token: string | null,
  json: unknown,
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(json),
  });
}

export async function begin(url: string, seed: number): Promise<Created> {
  const response = await post(url, "/api/sessions", null, { seed });
  if (response.status !== 201)
    throw new Error(`no session: ${response.status} ${await response.text()}`);
  return (await response.json()) as Created;
}

/** Whether the scene still plays: the next line is its next turn, and it has lost none before. Null if so. */
export async function plays(
  url: string,
  { session_id, token }: Created,
  turn: number,
  message = LINE,
): Promise<string | null> {
  const response = await post(url, `/api/sessions/${session_id}/message`, token, { message });
  const text = await response.text();
  if (response.status !== 200) return `the scene does not play: ${response.status} ${text}`;
  const answer = JSON.parse(text) as { turn: number; partner_response: string };
  return answer.turn === turn && answer.partner_response !== "" ? null : `turn ${turn} is ${text}`;
}
