/** How the built page's files are answered by what serves them on the platform, and by the Worker. */
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Env } from "../../src/compose.ts";
import { call } from "./support/stage-client.ts";

const { ASSETS } = env as unknown as Env;
const HSTS = "strict-transport-security";

const served = (path: string) =>
  ASSETS.fetch(new Request(`https://stage.test${path}`, { redirect: "manual" }));

/** The files that the page asks for, and those that its style sheets do. */
async function hashedFiles(): Promise<string[]> {
  const page = await (await call("GET", "/")).text();
  const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
  const sheets = await Promise.all(
    named.filter((path) => path.endsWith(".css")).map(async (path) => (await served(path)).text()),
  );
  const drawn = sheets.flatMap((sheet) => [...sheet.matchAll(/\/assets\/[\w.-]+/g)].map(String));
  return [...new Set([...named, ...drawn])];
}

describe("a file below /assets", () => {
  it("that is named after what it holds may be kept for good", async () => {
    const paths = await hashedFiles();
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      const file = await served(path);
      expect(file.status, path).toBe(200);
      expect(file.headers.get("cache-control"), path).toBe("public, max-age=31536000, immutable");
    }
  });

  it("that is not there, or stands elsewhere, is kept by nobody: the next deployment may have it", async () => {
    const [there = ""] = await hashedFiles();
    const doubled = there.replace("/assets/", "/assets//");
    for (const [path, status] of [
      ["/assets/nope.js", 404],
      ["/assets/index-00000000.js", 404],
      ["/assets/", 404],
      [`${there}/`, 404],
      [`${there}.map`, 404],
      [doubled, 307],
    ] as const) {
      const answer = await served(path);
      expect(answer.status, path).toBe(status);
      expect(answer.headers.get("cache-control"), path).toBe("no-store");
    }
  });

  it("that keeps its name may change under it", async () => {
    for (const path of ["/assets/licences.md", "/assets/newsreader-OFL.txt"]) {
      const file = await served(path);
      expect(file.status, path).toBe(200);
      expect(file.headers.get("cache-control"), path).toBe("no-store");
    }
  });
});

describe("an answer over https", () => {
  it.each([
    ["GET", "/", 200],
    ["GET", "/favicon.svg", 200],
    ["GET", "/health", 200],
    ["GET", "/docs", 200],
    ["POST", "/api/sessions", 201],
    ["GET", "/api/sessions/nobody", 401],
    ["GET", "/nowhere", 404],
    ["PUT", "/api/sessions", 405],
  ])("binds the browser to https for a year: %s %s", async (method, path, status) => {
    const answer = await call(method, path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get(HSTS)).toBe("max-age=31536000");
  });

  it("from what serves the page's files does so too, of a file that is not there as well", async () => {
    for (const path of [...(await hashedFiles()), "/assets/nope.js"]) {
      expect((await served(path)).headers.get(HSTS), path).toBe("max-age=31536000");
    }
  });
});

it("over http, which anybody on the line may write, says nothing of https", async () => {
  for (const path of ["/", "/health", "/api/sessions/nobody", "/nowhere"]) {
    const answer = await call("GET", path, { origin: "http://stage.test" });
    expect(answer.headers.get(HSTS), path).toBeNull();
  }
});
