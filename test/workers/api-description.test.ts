import { describe, expect, it } from "vitest";
import { call, jsonOf } from "./support/stage-client.ts";

interface Operation {
  readonly responses: Readonly<Record<string, { readonly description?: string }>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, unknown>> };
}

const described = async () => jsonOf<Description>(await call("GET", "/openapi.json"));

function operationsOf({ paths }: Description) {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** Every `$ref` in the document, at whatever depth. */
function refsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : refsIn(inner),
  );
}

function isFound(document: unknown, ref: string): boolean {
  let place: unknown = document;
  for (const key of ref.replace(/^#\//, "").split("/")) {
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, key)) return false;
    place = (place as Record<string, unknown>)[key];
  }
  return true;
}

describe("the description of the API", () => {
  it("is OpenAPI 3.1 in which every reference, parameter and scheme is declared", async () => {
    const document = await described();
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(refsIn(document).filter((ref) => !isFound(document, ref))).toEqual([]);
    for (const { path, operation } of operationsOf(document)) {
      const declared = (operation.parameters ?? []).map((each) => `${each.in} ${each.name}`);
      for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        expect(declared).toContain(`path ${name}`);
      for (const { description } of Object.values(operation.responses)) {
        expect(description).toBeTruthy();
      }
      for (const scheme of (operation.security ?? []).flatMap(Object.keys)) {
        expect(document.components.securitySchemes).toHaveProperty(scheme);
      }
    }
  });

  it("names only calls that there are, and the header that makes a line repeatable", async () => {
    const document = await described();
    for (const { path, method } of operationsOf(document)) {
      const there = path.replace("{name}", "new-choice").replaceAll(/\{\w+\}/g, "nobody");
      const { status } = await call(method.toUpperCase(), there);
      expect(status, `${method} ${path}`).not.toBe(405);
    }
    const said = document.paths["/api/sessions/{id}/message"]?.post;
    expect(said?.parameters?.map(({ name }) => name)).toContain("Idempotency-Key");
  });

  it("is readable at /docs, call by call, with no script and no style of its own", async () => {
    const page = await (await call("GET", "/docs")).text();
    for (const path of Object.keys((await described()).paths)) expect(page).toContain(path);
    const [, style = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    const sheet = await call("GET", style);
    expect(sheet.status).toBe(200);
    expect(sheet.headers.get("content-type")).toMatch(/^text\/css/);
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });
});
