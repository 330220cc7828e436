/**
 * Trains what the ear listens by, from the labelled lines of `test/corpus/`: `npm run train`, half a
 * minute. The weights are committed; `test/scene/distress.test.ts` scores them on lines held out.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { trainingLines } from "./corpus.ts";
import { trained } from "./training.ts";

/**
 * A line of play that is taken for distress costs the scene a moment; distress that is missed leaves
 * somebody alone. Chosen on the lines trained on, each scored by weights that had not seen it.
 */
const DISTRESS_FROM = 0.8;

const { lines, sha256 } = trainingLines();
const examples = lines.map(({ line, distress }) => ({ line, is: distress }));
const data = { trained_on: sha256, threshold: DISTRESS_FROM, ...trained(examples) };
const file = fileURLToPath(new URL("../prompts/ear/distress.json", import.meta.url));
writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
console.log(
  `Trained on ${lines.length} lines: prompts/ear/distress.json, ${data.weights.length} characters.`,
);
