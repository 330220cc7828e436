/** The whole shelf at once: saved as a file, put back from one, erased. */
import { useRef, useState } from "preact/hooks";
import { saveFile } from "../save-file.ts";
import { Troubled } from "../troubled.tsx";
import type { ShelfEntry } from "./entry.ts";
import { EraseForm } from "./erase-form.tsx";
import { readShelfFile, shelfFileName, writeShelfFile } from "./file.ts";
import { keepingOf, mayErase } from "./keeping.ts";
import { ShelfError, shelf } from "./store.ts";

interface ShelfToolsProps {
  readonly entries: readonly ShelfEntry[];
  readonly onChanged: () => Promise<void>;
}

/** More than a lifetime of scenes; a larger file was picked by mistake. In bytes. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

const troubleWords = (error: unknown) =>
  error instanceof ShelfError && error.trouble === "full"
    ? "This browser's storage is full: nothing was put back. Erase some scenes, or make room."
    : "This browser would not let me write to its shelf. Nothing was changed.";

export function ShelfTools({ entries, onChanged }: ShelfToolsProps) {
  const [told, setTold] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [erasing, setErasing] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  function save(): void {
    const now = new Date();
    const file = new Blob([writeShelfFile(entries, now)], { type: "application/json" });
    saveFile(file, shelfFileName(now));
    setTold("Saved. The file holds the keys that erase your scenes: keep it to yourself.");
  }

  async function putBack(file: File): Promise<void> {
    setTrouble(null);
    setTold("");
    if (file.size > MAX_FILE_BYTES) return setTrouble("That file is too large to be a shelf.");
    const read = readShelfFile(await file.text());
    if (!read.ok) return setTrouble(read.why);
    try {
      await shelf.keep(read.entries);
    } catch (error) {
      return setTrouble(troubleWords(error));
    }
    const known = new Set(entries.map(({ sessionId }) => sessionId));
    const added = read.entries.filter(({ sessionId }) => !known.has(sessionId)).length;
    setTold(`Put back: ${read.entries.length} in the file, ${added} of them new here.`);
    await onChanged();
  }

  const nowMs = Date.now();
  return (
    <footer class="takeaway">
      <p class="takeaway-row">
        {entries.length > 0 && (
          <button type="button" onClick={save}>
            Save the shelf as a file
          </button>
        )}
        <button type="button" onClick={() => picker.current?.click()}>
          Put a saved shelf back
        </button>
        {entries.length > 0 && (
          <button type="button" aria-expanded={erasing} onClick={() => setErasing(!erasing)}>
            Erase all
          </button>
        )}
      </p>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label="A shelf that was saved as a file"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void putBack(file);
          // The same file can be picked again.
          event.currentTarget.value = "";
        }}
      />
      <p role="status">{told}</p>
      <Troubled words={trouble} />
      {erasing && (
        <EraseForm
          tickets={entries.map(({ ticket }) => ticket)}
          onStage={entries.some((entry) => mayErase(keepingOf(entry, nowMs)))}
          hasCopy
          onErased={() => {
            setErasing(false);
            void onChanged();
          }}
          onCancel={() => setErasing(false)}
        />
      )}
    </footer>
  );
}
