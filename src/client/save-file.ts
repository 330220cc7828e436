/** Long enough for a slow disk's dialog, in milliseconds. */
const OUTLIVES_MS = 30_000;

/** Hands the visitor a file. */
export function saveFile(body: Blob, name: string): void {
  const url = URL.createObjectURL(body);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The click has only queued the download; the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), OUTLIVES_MS);
}
