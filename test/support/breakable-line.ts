/** A line to a server that can be cut and mended: what an outage looks like to whoever calls, while the server keeps its data. */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface BreakableLine {
  /** `127.0.0.1:port`; the same after every cut. */
  readonly host: string;
  /** Drops every connection and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** `target` as `host:port`. */
export async function openBreakableLine(target: string): Promise<BreakableLine> {
  const [hostname = "", targetPort = ""] = target.split(":");
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(targetPort), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.once("close", () => {
        open.delete(one);
        other.destroy();
      });
      // Told by `close`.
      one.on("error", () => undefined);
      one.pipe(other);
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    mend: () => listen(port),
    cut() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      return closed;
    },
  };
}
