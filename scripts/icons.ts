/**
 * Draws the page's pictures anew from the one drawing and from the picture of the start page.
 *
 *   node scripts/icons.ts
 *
 * To be run when either has changed; what it makes is kept with the source, since a build should
 * need no image library.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const made = (name: string) => at(`src/client/public/${name}`);

/** Sizes that Android asks a manifest for, and the one of iOS. */
const ICONS = [
  ["icon-192.png", 192],
  ["icon-512.png", 512],
  ["apple-touch-icon.png", 180],
] as const;
/** What link previews are cut to. */
const CARD = { width: 1200, height: 630 } as const;
const FAVICON_PX = 32;

function drawIcon(pixels: number): Promise<Buffer> {
  const dotsPerInch = (72 * pixels) / 32;
  return sharp(made("favicon.svg"), { density: dotsPerInch })
    .resize(pixels, pixels)
    .png({ palette: true, effort: 10 })
    .toBuffer();
}

/** An ICO that holds one PNG, as every browser of this century reads it. */
function asIco(png: Buffer, pixels: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(pixels, 6);
  head.writeUInt8(pixels, 7);
  head.writeUInt16LE(1, 10); // one plane
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

for (const [name, pixels] of ICONS) writeFileSync(made(name), await drawIcon(pixels));
writeFileSync(made("favicon.ico"), asIco(await drawIcon(FAVICON_PX), FAVICON_PX));
await sharp(at("docs/images/start-1280.png"))
  .resize({ ...CARD, fit: "cover", position: "top" })
  .png({ palette: true, effort: 10 })
  .toFile(made("card.png"));
