/** What the doctor says. What is wrong with a model by name stands in `ADVICE`, where the log has it from. */
import type { DegradationReason } from "../../src/scene/vocabulary.ts";

/** For failures that no setting is behind, by what the stage calls them. */
export const REASONS: Readonly<Record<DegradationReason, string>> = {
  timeout: "It did not answer in time. Ask again; if it lasts, name a quicker model.",
  rate_limited:
    "It has too many calls for now. Ask again in a minute; if it lasts, raise the quota there.",
  unavailable:
    "It does not answer as it should. See that this machine is online, and the provider's page on its status.",
  broken_stream:
    "Its answer broke off. Ask again; if it lasts, something between here and there cuts it.",
  safety: "It held back its answer to a harmless question. Name another model.",
  misconfigured:
    "It does not take the question as it was put. See the address and the model's name.",
  circuit_open: "It has failed too often lately. Ask again in a minute.",
  budget: "Today's money is spent.",
};

export const WORDS = {
  notConfigured:
    "No model is configured: the understudy plays every part, and all of the stage works. For a model, copy .dev.vars.example to .dev.vars and set one of the three: GEMINI_API_KEY (made in a minute at https://aistudio.google.com/apikey), COMPATIBLE_BASE_URL with COMPATIBLE_MODEL, or GOOGLE_SERVICE_ACCOUNT_KEY. The README says what each costs.",
  allWell: "All that is configured works.",
  notAll: "not working: see above.",
  darkStage: "Until this is put right, every page of the stage answers 503.",
  answers: "It answers.",
  loading:
    "The server is there, and its model is still loading. Ask again in a minute; the stage waits by itself, and the next in the list plays until then.",
  stillLoading:
    "It took the question and has said nothing yet: it is still loading the model, or the machine is too slow for it. Ask again in a minute; if it lasts, name a smaller model.",
  keeps: "It takes what is written.",
  firestoreUnreachable:
    "Nobody answers. See that this machine is online; with FIRESTORE_EMULATOR_HOST, start the emulator, or put its host:port right.",
  firestoreRefused:
    "It does not take FIRESTORE_DATABASE or FIRESTORE_COLLECTION as they are: see both, and VERTEX_PROJECT.",
  firestoreAccount:
    "Google does not take GOOGLE_SERVICE_ACCOUNT_KEY: revoked, deleted, or its account is disabled. Make a new key for the service account, and set it.",
  firestoreRights:
    "The service account may not write: enable firestore.googleapis.com in its project, and grant it roles/datastore.user.",
  firestoreNoDatabase:
    "There is no such database. Make it: gcloud firestore databases create --location=eur3; or name another in FIRESTORE_DATABASE, or set FIRESTORE=off.",
  firestoreOther: "It does not answer as it should. Ask again; finished scenes wait for it.",
} as const;

export const contextTooSmall = (tokens: number, needed: number) =>
  `It answers, but its context is ${tokens} tokens, and a scene needs ${needed}: what was said first would be lost without a word. Start Ollama anew with a larger one:`;
