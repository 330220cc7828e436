import type { DownloadKind } from "../box-office.ts";
import { fileName } from "../file-name.ts";
import { saveFile } from "../save-file.ts";
import type { ShelfEntry } from "./entry.ts";
import { transcriptFromCopy } from "./own-copy.ts";

/** The whole scene as a file, made from the copy in this browser. */
export async function saveCopy(entry: ShelfEntry, kind: DownloadKind): Promise<void> {
  const transcript = transcriptFromCopy(entry);
  if (kind === "json") {
    const json = JSON.stringify(transcript, null, 1);
    saveFile(new Blob([json], { type: "application/json" }), fileName(entry.view, kind));
    return;
  }
  const { transcriptAsMarkdown } = await import("../../scene/transcript.ts");
  const markdown = transcriptAsMarkdown(transcript);
  saveFile(new Blob([markdown], { type: "text/markdown" }), fileName(entry.view, kind));
}
