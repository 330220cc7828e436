/** Sends wrong requests, and says what was wrong with the answers. */
import type { WrongRequest } from "./requests.ts";

const ANSWER_WITHIN_MS = 20_000;
/** Frames of a stack, file names of the source, names of the runtime's parts. */
const STACK =
  /\n\s+at |\.ts:\d+|node_modules|workerd\/|TypeError|RangeError|ReferenceError|SyntaxError/;

/** What is wrong with the text of an answer, or null. */
export function leak(text: string): string | null {
  return STACK.exec(text)?.[0] ?? null;
}

/** The status, and what is wrong with the answer, or null. A request that cannot be put on the wire counts as none: null. */
export async function send(
  url: string,
  { method, path, headers, body }: WrongRequest,
): Promise<{ status: number; fault: string | null } | null> {
  let request: Request;
  try {
    request = new Request(`${url}${path}`, { method, headers, body, redirect: "manual" });
  } catch {
    return null;
  }
  const response = await fetch(request, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  const text = await response.text();
  const { status } = response;
  const stack = status < 400 ? null : leak(text);
  if (status >= 500) return { status, fault: `${status}: ${text.slice(0, 300)}` };
  if (stack !== null)
    return { status, fault: `${status} with ${JSON.stringify(stack)}: ${text.slice(0, 300)}` };
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json");
  if (status >= 400 && method !== "HEAD" && !isProblem) {
    return { status, fault: `${status} is no problem+json: ${text.slice(0, 300)}` };
  }
  return { status, fault: null };
}
