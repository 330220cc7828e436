/**
 * The stage door: a relay in front of the stage that a test can slam shut and open again. It also
 * keeps the first line of every request, which is all of a URL that a server ever sees.
 */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Door {
  /** Without a slash at its end; the same before and after a cut. */
  readonly url: string;
  /** Such as `GET /health HTTP/1.1`. */
  readonly requestLines: readonly string[];
  /** Ends every connection without a word, and takes no new one. */
  cut(): void;
  /** Nothing passes any more over what is open now, and nobody is told: as after a machine's sleep. */
  lull(): void;
  /** From now on no socket gets through, only plain requests: as with some proxies. */
  refuseSockets(): void;
  restore(): void;
  close(): Promise<void>;
}

export async function openDoor(stageUrl: string): Promise<Door> {
  const { hostname, port } = new URL(stageUrl);
  const requestLines: string[] = [];
  const open = new Set<Socket>();
  let shut = false;
  let plainOnly = false;

  const server = createServer((visitor) => {
    if (shut) {
      visitor.destroy();
      return;
    }
    const stage = connect(Number(port), hostname);
    for (const [socket, other] of [
      [visitor, stage],
      [stage, visitor],
    ] as const) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
    visitor.on("data", (piece: Buffer) => {
      const heads = piece.toString("latin1").matchAll(/^[A-Z]+ \S+ HTTP\/1\.1\r?$/gm);
      for (const [head] of heads) {
        requestLines.push(head.trimEnd());
        if (plainOnly && /\/ws HTTP/.test(head)) visitor.destroy();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const cut = () => {
    shut = true;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requestLines,
    cut,
    lull() {
      for (const socket of open) socket.unpipe().pause();
    },
    refuseSockets() {
      plainOnly = true;
    },
    restore() {
      shut = false;
      plainOnly = false;
    },
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
