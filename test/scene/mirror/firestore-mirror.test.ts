import { describe, expect, it } from "vitest";
import { createFirestoreMirror } from "../../../src/google/firestore-mirror.ts";
import { documentBytes } from "../../../src/google/firestore-size.ts";
import { decodeFields, type FirestoreFields } from "../../../src/google/firestore-values.ts";
import { isPermanentStatus, MirrorError } from "../../../src/google/mirror.ts";
import { MAX_DOCUMENT_BYTES, shedToFit } from "../../../src/google/mirror-shedding.ts";
import { mirrorDocument } from "../../../src/scene/mirror-document.ts";
import { partsWithReads } from "../../support/mirror-parts.ts";

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly writes: { update?: { name: string; fields: FirestoreFields }; delete?: string }[];
}

function mirrorAnswering(answer: () => Response | Promise<Response>, emulatorHost?: string) {
  const sent: Sent[] = [];
  const mirror = createFirestoreMirror({
    project: "p",
    database: "(default)",
    collection: "improv_sessions",
    emulatorHost,
    authorization: () => ({ authorization: "Bearer minted" }),
    timeoutMs: 5_000,
    fetch: async (url, init) => {
      sent.push({
        url: String(url),
        headers: new Headers(init?.headers),
        writes: JSON.parse(String(init?.body)).writes,
      });
      init?.signal?.throwIfAborted();
      return answer();
    },
  });
  return { mirror, sent };
}

const NAME = "projects/p/databases/(default)/documents/improv_sessions/abc";
const AT = "2026-11-30T10:00:00.123456Z";
const ok = () => Response.json({ writeResults: [{ updateTime: AT }], commitTime: AT });
const document = mirrorDocument(partsWithReads(3));

describe("the Firestore mirror", () => {
  it("overwrites the whole document, with expires_at as a timestamp", async () => {
    const { mirror, sent } = mirrorAnswering(ok);
    await mirror.upsert("abc", { ...document, expires_at: "2027-02-20T10:00:00.000Z" });
    const [request] = sent;
    expect(request?.url).toBe(
      "https://firestore.googleapis.com/v1/projects/p/databases/(default)/documents:commit",
    );
    expect(request?.headers.get("authorization")).toBe("Bearer minted");
    const { name, fields } = request?.writes[0]?.update ?? { name: "", fields: {} };
    expect(Object.keys(request?.writes[0] ?? {})).toEqual(["update"]);
    expect(name).toBe(NAME);
    expect(fields.expires_at).toEqual({ timestampValue: "2027-02-20T10:00:00.000Z" });
    const { expires_at: _, ...rest } = document;
    expect(decodeFields(fields)).toMatchObject(rest);
  });

  it("deletes by name alone", async () => {
    const { mirror, sent } = mirrorAnswering(ok);
    await mirror.erase("abc");
    expect(sent[0]?.writes).toEqual([{ delete: NAME }]);
  });

  it("asks an emulator as its owner, over http", async () => {
    const { mirror, sent } = mirrorAnswering(ok, "127.0.0.1:9150");
    await mirror.erase("abc");
    expect(sent[0]?.url).toMatch(/^http:\/\/127\.0\.0\.1:9150\/v1\/projects\/p\//);
    expect(sent[0]?.headers.get("authorization")).toBe("Bearer owner");
  });

  it.each([
    [400, true],
    [401, false],
    [403, false],
    [404, true],
    [408, false],
    [409, false],
    [413, true],
    [429, false],
    [302, false],
    [500, false],
    [503, false],
  ])("takes a %i for permanent: %s", async (status, permanent) => {
    expect(isPermanentStatus(status)).toBe(permanent);
    const { mirror } = mirrorAnswering(() => new Response("", { status }));
    await expect(mirror.erase("abc")).rejects.toMatchObject({ permanent, status });
  });

  it("repeats Google's code for an error and not its sentence, which may quote the document", async () => {
    const { mirror } = mirrorAnswering(() =>
      Response.json(
        { error: { code: 400, message: 'invalid "my secret line"', status: "INVALID_ARGUMENT" } },
        { status: 400 },
      ),
    );
    const error = await mirror.upsert("abc", document).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MirrorError);
    expect(String(error)).toBe("MirrorError: Firestore answered 400 INVALID_ARGUMENT");
  });

  it("takes no answer, no credentials and an abort for passing", async () => {
    const down = mirrorAnswering(() => Promise.reject(new TypeError("fetch failed")));
    await expect(down.mirror.erase("abc")).rejects.toMatchObject({
      permanent: false,
      status: null,
      message: "Firestore did not answer (TypeError)",
    });
    const aborted = mirrorAnswering(ok);
    await expect(aborted.mirror.erase("abc", AbortSignal.abort())).rejects.toMatchObject({
      permanent: false,
      message: "Firestore did not answer (AbortError)",
    });
    const locked = createFirestoreMirror({
      project: "p",
      database: "(default)",
      collection: "c",
      authorization: () => Promise.reject(new Error("a key's text")),
      timeoutMs: 5_000,
      fetch: async () => ok(),
    });
    await expect(locked.erase("abc")).rejects.toMatchObject({
      permanent: false,
      message: "Firestore did not answer (Error)",
    });
  });

  it("does not wait for ever for credentials", async () => {
    const stuck = createFirestoreMirror({
      project: "p",
      database: "(default)",
      collection: "c",
      authorization: () => new Promise(() => {}),
      timeoutMs: 1,
      fetch: async () => ok(),
    });
    await expect(stuck.erase("abc")).rejects.toMatchObject({
      permanent: false,
      message: "Firestore did not answer (TimeoutError)",
    });
  });

  it("refuses for good what Firestore could not store, before asking it", async () => {
    const { mirror, sent } = mirrorAnswering(ok);
    await expect(mirror.upsert("abc", { ...document, expires_at: "soon" })).rejects.toMatchObject({
      permanent: true,
      status: null,
    });
    expect(sent).toEqual([]);
  });
});

describe("a document that is too big", () => {
  it("is left alone up to 900 kB", async () => {
    const { mirror, sent } = mirrorAnswering(ok);
    await mirror.upsert("abc", mirrorDocument(partsWithReads(800)));
    expect(sent[0]?.writes[0]?.update?.fields).not.toHaveProperty("shed_reads");
  });

  it("sheds its oldest reads, as many as it must, and says how many", async () => {
    const { mirror, sent } = mirrorAnswering(ok);
    await mirror.upsert("abc", mirrorDocument(partsWithReads(2_000)));
    const fields = sent[0]?.writes[0]?.update?.fields ?? {};
    const { reads, shed_reads, offers } = decodeFields(fields);
    expect(Number(shed_reads)).toBeGreaterThan(1_000);
    expect(reads).toMatchObject(
      Array.from({ length: 2_000 - Number(shed_reads) }, (_, index) => ({
        turn: Number(shed_reads) + index + 1,
      })),
    );
    expect(offers).toEqual(document.offers);
    const bytes = documentBytes("improv_sessions/abc", fields);
    expect(bytes).toBeLessThanOrEqual(MAX_DOCUMENT_BYTES);
    expect(bytes).toBeGreaterThan(MAX_DOCUMENT_BYTES - 2_000);
  });

  it("sheds lines only when reads and offers are gone, so that something is kept at all", () => {
    const items = (count: number) => ({
      arrayValue: {
        values: Array.from({ length: count }, () => ({ stringValue: "x".repeat(99) })),
      },
    });
    const fields = { reads: items(3), offers: items(3), conversation_history: items(30) };
    expect(decodeFields(shedToFit("c/i", fields, 2_400))).toMatchObject({
      reads: [],
      offers: [],
      shed_reads: 3,
      shed_offers: 3,
    });
    const { shed_conversation_history, conversation_history } = decodeFields(
      shedToFit("c/i", fields, 2_400),
    );
    expect(Number(shed_conversation_history)).toBeGreaterThan(0);
    expect(conversation_history).toHaveLength(30 - Number(shed_conversation_history));
  });
});

describe("a 2xx that confirms no write is a failure, and tried again", () => {
  const error = { error: { code: 403, status: "PERMISSION_DENIED" } };
  it.each<[string, () => Response]>([
    ["a page to log in", () => new Response("<html>Sign in</html>", { status: 200 })],
    ["an empty answer", () => new Response(null, { status: 204 })],
    ["an object of something else", () => Response.json({})],
    ["an error in a 200", () => Response.json(error)],
    ["a commit of nothing", () => Response.json({ writeResults: [], commitTime: AT })],
    ["a commit without its time", () => Response.json({ writeResults: [{ updateTime: AT }] })],
  ])("%s", async (_, answer) => {
    const { mirror } = mirrorAnswering(answer);
    for (const write of [() => mirror.upsert("abc", document), () => mirror.erase("abc")]) {
      await expect(write()).rejects.toMatchObject({ name: "MirrorError", permanent: false });
    }
  });

  it("an update without the document's new time, which a delete need not have", async () => {
    const { mirror } = mirrorAnswering(() => Response.json({ writeResults: [{}], commitTime: AT }));
    await expect(mirror.upsert("abc", document)).rejects.toMatchObject({ permanent: false });
    await expect(mirror.erase("abc")).resolves.toBeUndefined();
  });
});
