/** Better lines in languages that the notes hardly speak: the player's own idea, held on to. */
import { OTHER_FUNCTION_WORDS } from "../language/function-words.ts";
import { onlyAsks, wordsOf } from "../language/words.ts";
import { type Draw, sentence } from "./try-lines.ts";

interface Tongue {
  readonly signs: RegExp;
  /** Go with any idea, whatever its verb. */
  readonly holdOn: readonly string[];
  /** After a question: the suspicion that was in it. */
  readonly suspect: string;
  /** For who stands beside a partner who stumbles, whatever it is. */
  readonly steady: readonly string[];
  /** For who has offered nothing yet: something to own up to. */
  readonly ownUp: readonly string[];
}

const TONGUES: readonly Tongue[] = [
  {
    signs: /\b(?:ich|der|die|das|und|nicht|ist|ein|eine|ja|nein|wir|keine?|du|warum|was|wer)\b/,
    holdOn: [
      "Denk daran: {n}. Und das ist erst der Anfang.",
      "Ich bleibe dabei: {n}. Und du weißt, warum.",
      "Eins steht fest: {n}. Ich war selbst dabei.",
    ],
    suspect: "Ich habe da einen Verdacht: {n}.",
    steady: [
      "Schau mich an. Ich habe dich.",
      "Lass dir Zeit. Ich bin da, und ich weiß noch alles.",
    ],
    ownUp: [
      "Ich war es. Und ich würde es wieder tun.",
      "Mach die Tür zu. Ich muss dir etwas gestehen.",
      "Frag meine Mutter. Sie war dabei.",
    ],
  },
  {
    signs: /\b(?:el|los|las|una|que|es|y|yo|muy|qué|no sé|por)\b/,
    holdOn: ["Recuerda: {n}. Y eso es solo el principio.", "Lo repito: {n}. Y tú sabes por qué."],
    suspect: "Tengo una sospecha: {n}.",
    steady: ["Mírame. Estoy aquí.", "Con calma. Yo me acuerdo de todo."],
    ownUp: [
      "Fui yo. Y lo volvería a hacer.",
      "Cierra la puerta. Tengo que contarte algo.",
      "Pregúntale a mi madre. Ella estaba allí.",
    ],
  },
  {
    signs: /\b(?:je|le|les|une|est|et|vous|nous|oui|c'est|sais|pas)\b/,
    holdOn: [
      "Souviens-toi : {n}. Et ce n'est que le début.",
      "Je le répète : {n}. Et tu sais pourquoi.",
    ],
    suspect: "J'ai un soupçon : {n}.",
    steady: ["Regarde-moi. Je suis là.", "Prends ton temps. Je me souviens de tout."],
    ownUp: [
      "C'était moi. Et je le referais.",
      "Ferme la porte. J'ai quelque chose à avouer.",
      "Demande à ma mère. Elle y était.",
    ],
  },
  {
    signs: /\b(?:il|gli|che|è|non|sono|una|sì|lo|so)\b/,
    holdOn: ["Ricordati: {n}. Ed è solo l'inizio.", "Lo ripeto: {n}. E tu sai perché."],
    suspect: "Ho un sospetto: {n}.",
    steady: ["Guardami. Sono qui.", "Con calma. Io mi ricordo tutto."],
    ownUp: [
      "È colpa mia. E lo rifarei.",
      "Chiudi la porta. Devo dirti una cosa.",
      "Chiedi a mia madre. Lei c'era.",
    ],
  },
];

/** Such words that are English words too. */
const ALSO_ENGLISH = /^(?:er|die|was|war|an|in|am|so|me|on|son|il|la|pour)$/;

/** After a colon: small, if its first word is one that holds sentences together. */
function midway(idea: string): string {
  const first = wordsOf(idea)[0];
  const joins =
    first && (OTHER_FUNCTION_WORDS.has(first.folded) || ALSO_ENGLISH.test(first.folded));
  return joins && first.start === 0 ? first.text.toLowerCase() + idea.slice(first.end) : idea;
}

const tongueOf = (words: string): Tongue | undefined =>
  TONGUES.find(({ signs }) => signs.test(words.toLowerCase()));

/** What would have steadied a partner who stumbles; null in a language that the notes do not speak. */
export function steadying(spoken: string, draw: Draw): string | null {
  const tongue = tongueOf(spoken);
  return tongue ? draw(tongue.steady) : null;
}

/** What the player could have said in their own language, out of what they had offered before. */
export function inTheirWords(line: string, own: string | null, draw: Draw): string {
  const tongue = tongueOf(`${line} ${own ?? ""}`);
  if (tongue && own === null) return draw(tongue.ownUp);
  if (tongue && own !== null)
    return onlyAsks(line)
      ? `${line.trim()} ${tongue.suspect.replace("{n}", midway(own))}`
      : draw(tongue.holdOn).replace("{n}", midway(own));
  const idea = own ?? line.replace(/[.!?…。！？\s]+$/u, "");
  return `${sentence(idea, "!")} ${sentence(idea, "!")}`;
}
