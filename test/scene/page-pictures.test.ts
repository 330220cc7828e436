/** The pictures that the page's head and its manifest name are there, in the size that is told. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const client = new URL("../../src/client/", import.meta.url);
const page = readFileSync(new URL("index.html", client), "utf8");
const fileOf = (path: string) => readFileSync(new URL(`public${path}`, client));

/** Width and height of a PNG, from its head. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

interface Manifest {
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
  }[];
}

describe("the page's pictures", () => {
  it("are there for a manifest, as PNG in the sizes that phones ask for", () => {
    const { icons } = JSON.parse(fileOf("/site.webmanifest").toString()) as Manifest;
    const drawn = icons.filter(({ type }) => type === "image/png");
    expect(drawn.map(({ sizes }) => sizes)).toEqual(["192x192", "512x512"]);
    for (const { src, sizes } of drawn) expect(sizeOf(fileOf(src))).toBe(sizes);
  });

  it("are there for whoever shares the link", () => {
    const told = (name: string) =>
      new RegExp(`property="og:${name}" content="([^"]+)"`).exec(page)?.[1] ?? "";
    const size = `${told("image:width")}x${told("image:height")}`;
    expect(sizeOf(fileOf(told("image")))).toBe(size);
  });

  it("are there for browsers and phones that take no SVG", () => {
    expect(sizeOf(fileOf("/apple-touch-icon.png"))).toBe("180x180");
    const icon = fileOf("/favicon.ico");
    expect(icon.readUInt16LE(2), "an icon").toBe(1);
    expect(sizeOf(icon.subarray(icon.readUInt32LE(18)))).toBe("32x32");
  });
});
