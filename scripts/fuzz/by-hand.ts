/** Requests as no client library sends them: byte by byte, or broken off. */
import { connect } from "node:net";

export interface ByHand {
  readonly path: string;
  readonly headers: readonly string[];
  /** What is sent of the body, which may be less than was announced. */
  readonly body: string;
  readonly method?: string;
}

/**
 * Sends the request and answers with the status that comes, or null where the line ends without one.
 * Where it is to `leave`, it hangs up as soon as all is on its way.
 */
export function sendByHand(
  url: string,
  { method = "POST", path, headers, body }: ByHand,
  leave = false,
): Promise<number | null> {
  const { hostname, port, host } = new URL(url);
  const text = [`${method} ${path} HTTP/1.1`, `host: ${host}`, ...headers, "", body].join("\r\n");
  return new Promise((resolve) => {
    const line = connect(Number(port), hostname, () =>
      line.write(text, () => leave && line.destroy()),
    );
    let answer = "";
    line.setEncoding("utf8").on("data", (piece: string) => {
      answer += piece;
      if (answer.includes("\r\n")) line.destroy();
    });
    line.on("close", () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      resolve(status === undefined ? null : Number(status));
    });
    // A line that is cut is one without an answer; `close` follows.
    line.on("error", () => undefined);
  });
}
