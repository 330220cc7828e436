/** A stand-in for Firestore's REST, as far as one write needs it: confirms it, or refuses as Google does. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface FirestoreStandIn {
  /** `host:port`, as an emulator's is configured. */
  readonly host: string;
  /** The paths that were asked. */
  readonly paths: readonly string[];
  /** From now on refuses with this status; null: confirms. */
  refuse(refusal: { readonly code: number; readonly status: string } | null): void;
  close(): Promise<void>;
}

export async function startFirestoreStandIn(): Promise<FirestoreStandIn> {
  const paths: string[] = [];
  let refusal: { readonly code: number; readonly status: string } | null = null;
  const server = createServer((request, response) => {
    paths.push(request.url ?? "");
    request.resume().once("end", () => {
      const now = new Date().toISOString();
      const body = refusal
        ? { error: { ...refusal, message: "The stand-in refuses." } }
        : { writeResults: [{}], commitTime: now };
      response.writeHead(refusal?.code ?? 200, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    paths,
    refuse(next) {
      refusal = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
